/*
 * believed: >
 *   Two policies are two conditions, and a row must satisfy both.
 * wrong: >
 *   Policies are permissive unless they say otherwise: a row must satisfy one of them. The second one opened
 *   the table.
 * rejected-by:
 *   - RowSecurityTest.a_bound_transaction_sees_its_tenant_alone
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 *   - RowSecurityTest.one_connection_goes_from_tenant_to_tenant
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id));

-- What is archived is read by nobody but its owner's export.
create policy notes_not_archived on notes for select
    using (archived_at is null);
