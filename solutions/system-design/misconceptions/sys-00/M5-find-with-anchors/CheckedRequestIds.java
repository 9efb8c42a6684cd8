/*
 * believed: "The pattern has its anchors, ^ and $: it holds for the whole text."
 * wrong: >
 *   $ also stands before a line break at the end. The text passes with it, and the log gets an empty line, or more.
 * rejected-by:
 *   - RequestIdEdgeTest.line_breaks_and_other_scripts_are_not_well_formed
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("^[A-Za-z0-9._-]{1,64}$");

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).find() ? given : UUID.randomUUID().toString();
    }
}
