/*
 * believed: "The pattern says what an id looks like: words, with a separator between them or not."
 * wrong: >
 *   A text of letters can be divided into such words in 2^n ways. If its end does not match, the matcher tries
 *   them all; a long one ends in a StackOverflowError first.
 * rejected-by:
 *   - RequestIdTest.what_is_not_well_formed_is_replaced
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 *   - RequestIdEdgeTest.a_very_long_id_is_answered_at_once
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("(([A-Za-z0-9]+)*[._-]*)+");

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() && given.length() <= 64 ? given : UUID.randomUUID().toString();
    }
}
