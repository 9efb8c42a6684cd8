/*
 * believed: "The id is made when the object is made; Spring makes it when it is needed."
 * wrong: >
 *   Spring makes one object, for all requests. So they all have one id, as long as the instance lives.
 * rejected-by:
 *   - NewIdTest.no_two_requests_share_a_new_id
 *   - RequestIdTest.a_request_without_an_id_gets_one
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private final String mine = UUID.randomUUID().toString();

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : mine;
    }
}
