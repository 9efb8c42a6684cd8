/*
 * believed: "A request id is a UUID. Everything else is none."
 * wrong: >
 *   Callers have ids of their own make, and the contract says which are well formed.
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
        try {
            return given == null ? UUID.randomUUID().toString() : UUID.fromString(given).toString();
        } catch (IllegalArgumentException other) {
            return UUID.randomUUID().toString();
        }
    }
}
