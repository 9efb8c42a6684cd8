package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    private final String instance = UUID.randomUUID().toString();
    private final AtomicLong count = new AtomicLong();

    @Override
    public String resolve(@Nullable String given) {
        return given != null && isWellFormed(given) ? given : instance + "-" + count.incrementAndGet();
    }

    private static boolean isWellFormed(String given) {
        return !given.isEmpty() && given.length() <= 64 && given.chars().allMatch(c -> ALLOWED.indexOf(c) >= 0);
    }
}
