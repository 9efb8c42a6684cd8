package dev.back2code.load.gatling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Standard input of a Gatling JVM: the order, then the time of the start, then nothing more. When it closes, the lab is
 * gone, however it ended (also by {@code kill -9}), and this JVM ends too.
 */
final class Lifeline {

    /** Said on standard output when everything is loaded and only the time of the start is missing. */
    static final String READY = "ready for the time of the start";

    private static final int ABANDONED = 3;

    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    /** What this JVM is for, as the lab has written it. */
    String order() {
        return line();
    }

    /** Waits for the time of the start, and says how far away it is. */
    Duration untilStart() {
        System.out.println(READY);
        Instant start = Instant.ofEpochMilli(Long.parseLong(line()));
        Thread.ofPlatform().daemon().name("lifeline").start(this::endWithTheLab);
        Duration wait = Duration.between(Instant.now(), start);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private String line() {
        @Nullable String line = read();
        if (line == null) {
            Runtime.getRuntime().halt(ABANDONED);
            throw new IllegalStateException();
        }
        return line;
    }

    private void endWithTheLab() {
        while (read() != null) {
            // Nothing more is expected; only the end counts.
        }
        Runtime.getRuntime().halt(ABANDONED);
    }

    private @Nullable String read() {
        try {
            return input.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
