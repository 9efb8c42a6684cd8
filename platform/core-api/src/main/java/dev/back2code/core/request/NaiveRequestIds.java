package dev.back2code.core.request;

import dev.back2code.core.seam.RequestIds;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A listed weakness (seam {@code request-ids}): believes whatever came, and counts from 1 in each instance. */
public class NaiveRequestIds implements RequestIds {

    private final AtomicLong count = new AtomicLong();

    @Override
    public String resolve(@Nullable String given) {
        return given == null ? "request-" + count.incrementAndGet() : given;
    }
}
