/*
 * believed: >
 *   A setting that is not committed is not there yet for those who ask.
 * wrong: >
 *   SET LOCAL ends with the transaction, and the commit ended it: everything after it is bound to nobody.
 * rejected-by:
 *   - RowSecurityTest.a_bound_transaction_sees_its_tenant_alone
 *   - AccessCostTest.a_check_is_one_statement
 *   - AccessCostTest.a_search_reads_few_buffers_whoever_has_many_notes
 *   - BoundServiceTest.the_other_routes_work_for_owners_under_the_policies_and_for_nobody_else
 *   - BoundServiceTest.two_tenants_work_in_turn_and_each_has_its_own
 *   - BoundServiceTest.under_the_policies_everybody_may_what_they_may
 *   - RowSecurityTest.nothing_is_written_for_another_tenant
 *   - RowSecurityTest.one_connection_goes_from_tenant_to_tenant
 */
package dev.back2code.katas.sec03;

import dev.back2code.storage.seam.TenantBinding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A setting that ends with the transaction, so that the next borrower of the connection finds none. {@code SET LOCAL}
 * takes no parameter; {@code set_config} is the same as a function.
 */
public class PooledTenantBinding implements TenantBinding {

    @Override
    public void bind(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('back2code.tenant', ?, true)")) {
            set.setString(1, tenant.toString());
            set.execute();
            connection.commit();
        }
    }
}
