/*
 * believed: >
 *   The service binds every transaction, so the setting is always there.
 * wrong: >
 *   Not on a new connection that does something for no tenant: a check of health, a migration, a report.
 *   There the setting is unknown, and each query fails (42704).
 * rejected-by:
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant'), '')::uuid));

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares
    using (tenant_id = (select nullif(current_setting('back2code.tenant'), '')::uuid));

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id));
