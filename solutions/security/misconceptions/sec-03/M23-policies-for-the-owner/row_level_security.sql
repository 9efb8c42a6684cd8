/*
 * believed: >
 *   The tables belong to the role notes, so that is whom the policies are for.
 * wrong: >
 *   The owner is the one whom they do not hold for. For the service's role there is no policy then, and where
 *   there is none nothing is allowed.
 * rejected-by:
 *   - BoundServiceTest.two_tenants_work_in_turn_and_each_has_its_own
 *   - AccessCostTest.a_check_is_one_statement
 *   - AccessCostTest.a_search_reads_few_buffers_whoever_has_many_notes
 *   - BoundServiceTest.the_other_routes_work_for_owners_under_the_policies_and_for_nobody_else
 *   - BoundServiceTest.under_the_policies_everybody_may_what_they_may
 *   - RowSecurityTest.a_bound_transaction_sees_its_tenant_alone
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 *   - RowSecurityTest.one_connection_goes_from_tenant_to_tenant
 */
alter table notes enable row level security;
create policy notes_of_tenant on notes to notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares to notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags to notes
    using (exists (select from notes n where n.id = note_id));
