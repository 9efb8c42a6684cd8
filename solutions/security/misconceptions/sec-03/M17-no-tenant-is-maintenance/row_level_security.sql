/*
 * believed: >
 *   Jobs and migrations work for all tenants, so no tenant means all of them.
 * wrong: >
 *   Then whatever forgets to bind sees everything: the one case that the policies were for. What works for
 *   all needs a role of its own.
 * rejected-by:
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = coalesce(nullif(current_setting('back2code.tenant', true), '')::uuid, tenant_id));

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares
    using (tenant_id = coalesce(nullif(current_setting('back2code.tenant', true), '')::uuid, tenant_id));

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id));
