/*
 * believed: >
 *   A policy for SELECT keeps data in; changes name their row by its id and need none.
 * wrong: >
 *   An UPDATE or DELETE that forgets its condition reads nothing and changes everything, for all customers.
 * rejected-by:
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes for select
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));
create policy notes_of_tenant_insert on notes for insert with check (true);
create policy notes_of_tenant_update on notes for update using (true);
create policy notes_of_tenant_delete on notes for delete using (true);

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares for select
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));
create policy note_shares_of_tenant_insert on note_shares for insert with check (true);
create policy note_shares_of_tenant_update on note_shares for update using (true);
create policy note_shares_of_tenant_delete on note_shares for delete using (true);

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags for select
    using (exists (select from notes n where n.id = note_id));
create policy note_tags_of_tenant_insert on note_tags for insert with check (true);
create policy note_tags_of_tenant_update on note_tags for update using (true);
create policy note_tags_of_tenant_delete on note_tags for delete using (true);
