/*
 * believed: "Character.isLetterOrDigit says what a letter is."
 * wrong: >
 *   It says so for all scripts of the world. The contract lists 65 characters.
 * rejected-by:
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 *   - RequestIdEdgeTest.line_breaks_and_other_scripts_are_not_well_formed
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    @Override
    public String resolve(@Nullable String given) {
        return given != null && !given.isEmpty() && given.length() <= 64 && given.chars().allMatch(CheckedRequestIds::isAllowed)
                ? given
                : UUID.randomUUID().toString();
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }
}
