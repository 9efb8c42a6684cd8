/*
 * believed: >
 *   Reading is what leaks; what is inserted comes from our own code and may be anything.
 * wrong: >
 *   The code that forgets a condition is our own code. Without a check a row can be written to a tenant that
 *   cannot see where it came from, and one's own can be given away.
 * rejected-by:
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid))
    with check (true);

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid))
    with check (true);

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id))
    with check (true);
