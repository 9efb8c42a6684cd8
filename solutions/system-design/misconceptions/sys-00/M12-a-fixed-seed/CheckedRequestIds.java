/*
 * believed: "Random numbers are unique, and with a fixed seed one can repeat what happened."
 * wrong: >
 *   With a fixed seed each instance gives the same numbers in the same order, after each start again.
 * rejected-by:
 *   - InstancesTest.another_instance_makes_other_ids
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private final Random random = new Random(42);

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }
}
