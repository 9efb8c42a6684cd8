/*
 * believed: "A random beginning for each instance and a number for each request: short, and unique everywhere."
 * wrong: >
 *   The idea is right. count++ reads, adds and writes; of two requests at once, both may write the same.
 * rejected-by:
 *   - NewIdTest.no_two_requests_share_a_new_id
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private final String instance = UUID.randomUUID().toString();
    private int count;

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : instance + "-" + ++count;
    }
}
