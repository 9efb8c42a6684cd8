/*
 * believed: >
 *   With missing_ok the setting is null when nobody has set it, and null matches nothing.
 * wrong: >
 *   Once a connection has had the setting in a transaction it is empty behind it, not null. An empty text is
 *   no UUID (22P02).
 * rejected-by:
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = (select current_setting('back2code.tenant', true)::uuid));

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares
    using (tenant_id = (select current_setting('back2code.tenant', true)::uuid));

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id));
