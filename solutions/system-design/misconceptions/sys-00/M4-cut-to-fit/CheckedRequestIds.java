/*
 * believed: "Too long is cut: the first 64 characters are distinctive enough."
 * wrong: >
 *   Ids are often long because a prefix is the same for all. What is left after the cut is one id for many requests,
 *   and none that the caller ever sent.
 * rejected-by:
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]+");

    @Override
    public String resolve(@Nullable String given) {
        if (given == null || !ALLOWED.matcher(given).matches()) {
            return UUID.randomUUID().toString();
        }
        return given.length() > 64 ? given.substring(0, 64) : given;
    }
}
