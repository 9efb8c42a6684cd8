/*
 * believed: >
 *   create policy, and it is there.
 * wrong: >
 *   A policy waits until row-level security is enabled for its table. Until then nothing says that it does
 *   nothing.
 * rejected-by:
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 *   - RowSecurityTest.a_bound_transaction_sees_its_tenant_alone
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 *   - RowSecurityTest.one_connection_goes_from_tenant_to_tenant
 */
create policy notes_of_tenant on notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

create policy note_shares_of_tenant on note_shares
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

-- A tag is where its note is: the policy of notes holds in here too.
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id));
