/*
 * believed: >
 *   Tags and shares are reached through their notes, and these are guarded.
 * wrong: >
 *   A query reaches any table directly. Tags are words of the text, and shares say who works with whom.
 * rejected-by:
 *   - RowSecurityTest.a_connection_that_was_never_bound_sees_and_changes_nothing
 *   - RowSecurityTest.a_bound_transaction_sees_its_tenant_alone
 *   - RowSecurityTest.a_connection_is_bound_to_nobody_when_its_transaction_has_ended
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 *   - RowSecurityTest.one_connection_goes_from_tenant_to_tenant
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));
