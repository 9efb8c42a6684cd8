package dev.back2code.load.report;

import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Verdict;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A finished load test.
 *
 * @param scenario such as {@code L3}
 * @param kata id of the kata that it belongs to
 * @param block how long an implementation was loaded at a stretch
 * @param attempt counts from 1; inconclusive runs are repeated
 * @param leftOut why yours is missing, if it is and could have been there
 */
public record Result(
        String scenario,
        String kata,
        ZonedDateTime startedAt,
        Duration block,
        int attempt,
        Optional<String> leftOut,
        Comparison comparison,
        Verdict verdict) {}
