/*
 * believed: "Bad input is refused: a caller who sends a malformed id has a bug and should hear of it."
 * wrong: >
 *   The id is for finding requests, not for admitting them. Here a caller with an odd header loses the service,
 *   and gets a 500 for it.
 * rejected-by:
 *   - RequestIdTest.what_is_not_well_formed_is_replaced
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 *   - RequestIdEdgeTest.line_breaks_and_other_scripts_are_not_well_formed
 *   - RequestIdEdgeTest.a_very_long_id_is_answered_at_once
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
            return UUID.randomUUID().toString();
        }
        if (!WELL_FORMED.matcher(given).matches()) {
            throw new IllegalArgumentException("malformed request id");
        }
        return given;
    }
}
