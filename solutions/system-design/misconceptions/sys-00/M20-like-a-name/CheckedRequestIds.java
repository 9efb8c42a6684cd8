/*
 * believed: "An id begins with a letter and has some characters, as names do."
 * wrong: >
 *   Then 7 and ... are none, although the contract says so. What others send is not ours to improve.
 * rejected-by:
 *   - RequestIdTest.a_well_formed_id_is_kept_as_it_came
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{2,63}");

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
