/*
 * believed: "Line breaks, quotes and angle brackets are dangerous, and everything else is harmless."
 * wrong: >
 *   To whom? A list of what is dangerous is complete for the places that its author thought of.
 * rejected-by:
 *   - RequestIdTest.what_is_not_well_formed_is_replaced
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 *   - RequestIdEdgeTest.line_breaks_and_other_scripts_are_not_well_formed
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern DANGEROUS = Pattern.compile("[\\r\\n\"'<>&]");

    @Override
    public String resolve(@Nullable String given) {
        return given != null && !given.isEmpty() && given.length() <= 64 && !DANGEROUS.matcher(given).find()
                ? given
                : UUID.randomUUID().toString();
    }
}
