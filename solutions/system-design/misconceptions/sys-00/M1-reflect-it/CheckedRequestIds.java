/*
 * believed: "It is their id: whatever the caller calls the request, we call it the same."
 * wrong: >
 *   Headers come from strangers. What they write stands in our answers and logs as if we had written it.
 * rejected-by:
 *   - RequestIdTest.what_is_not_well_formed_is_replaced
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 *   - RequestIdEdgeTest.line_breaks_and_other_scripts_are_not_well_formed
 *   - RequestIdEdgeTest.a_very_long_id_is_answered_at_once
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    @Override
    public String resolve(@Nullable String given) {
        return given == null ? UUID.randomUUID().toString() : given;
    }
}
