/*
 * believed: "Ids are compared in lower case, so they are kept in lower case."
 * wrong: >
 *   The caller looks for what it sent. Its log, and every other program, tell letters apart.
 * rejected-by:
 *   - RequestIdTest.a_well_formed_id_is_kept_as_it_came
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given.toLowerCase(Locale.ROOT)
                : UUID.randomUUID().toString();
    }
}
