/*
 * believed: "A counter never gives the same number twice."
 * wrong: >
 *   This counter does not, in this instance, until the next start. All instances count from 1.
 * rejected-by:
 *   - InstancesTest.another_instance_makes_other_ids
 */
package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private final AtomicLong count = new AtomicLong();

    @Override
    public String resolve(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : "request-" + count.incrementAndGet();
    }
}
