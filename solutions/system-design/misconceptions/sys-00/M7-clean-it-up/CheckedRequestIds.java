/*
 * believed: "What is not allowed becomes an underscore: then it is safe, and one still sees where it came from."
 * wrong: >
 *   Different ids become the same one, the same one comes back each time, and the caller has sent neither.
 * rejected-by:
 *   - NewIdTest.the_same_malformed_id_twice_is_two_requests
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    @Override
    public String resolve(@Nullable String given) {
        if (given == null || given.isEmpty() || given.length() > 64) {
            return UUID.randomUUID().toString();
        }
        return given.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
