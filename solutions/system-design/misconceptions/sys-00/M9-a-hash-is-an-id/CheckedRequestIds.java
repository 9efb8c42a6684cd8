/*
 * believed: "A hash of what came is as good as what came, and always well formed."
 * wrong: >
 *   It names the text, not the request. Whoever sends the same again has the same id again.
 * rejected-by:
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.nio.charset.StandardCharsets;
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
        return WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.nameUUIDFromBytes(given.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
