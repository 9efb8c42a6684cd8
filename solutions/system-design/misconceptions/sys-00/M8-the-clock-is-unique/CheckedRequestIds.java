/*
 * believed: "The time in milliseconds, and two requests never have the same."
 * wrong: >
 *   A millisecond is long: a busy service begins several requests in it, each instance for itself.
 * rejected-by:
 *   - NewIdTest.no_two_requests_share_a_new_id
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : "r-" + System.currentTimeMillis();
    }
}
