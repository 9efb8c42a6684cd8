/*
 * believed: "Ids of strangers are not to be trusted, so every request gets one of ours."
 * wrong: >
 *   Safe, and useless: nobody finds here what the caller, or the service before, has in its own log.
 * rejected-by:
 *   - RequestIdTest.a_well_formed_id_is_kept_as_it_came
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    @Override
    public String resolve(@Nullable String given) {
        return UUID.randomUUID().toString();
    }
}
