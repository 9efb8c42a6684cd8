/*
 * believed: "Who sends no id has none: the log says 'unknown'."
 * wrong: >
 *   Most callers send none. All of their requests are then one.
 * rejected-by:
 *   - RequestIdTest.a_request_without_an_id_gets_one
 *   - NewIdTest.no_two_requests_share_a_new_id
 *   - InstancesTest.another_instance_makes_other_ids
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public String resolve(@Nullable String given) {
        if (given == null) {
            return "unknown";
        }
        return WELL_FORMED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
