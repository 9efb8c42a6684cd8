/*
 * believed: "Case does not matter, so the pattern ignores it, for all alphabets to be safe."
 * wrong: >
 *   There are letters elsewhere that are the same as ours but for their case: the sign for kelvin, the long s.
 * rejected-by:
 *   - RequestIdEdgeTest.line_breaks_and_other_scripts_are_not_well_formed
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED =
            Pattern.compile("[a-z0-9._-]{1,64}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
