package dev.back2code.core.request;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads deadlines off requests. */
@Component
class Deadlines {

    /** Nobody is waited for longer than this, whatever they say. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}");

    /**
     * The deadline of a request that came in now.
     *
     * @param header milliseconds that are left; absent: the longest time there is
     * @throws InvalidDeadline if the header is no number
     */
    Deadline resolve(@Nullable String header, Instant now) {
        return new Deadline(header == null ? now.plus(LONGEST) : now.plusMillis(clamped(header)));
    }

    private static long clamped(String header) {
        if (!NUMBER.matcher(header).matches()) {
            throw new InvalidDeadline();
        }
        return new BigInteger(header)
                .max(BigInteger.ZERO)
                .min(BigInteger.valueOf(LONGEST.toMillis()))
                .longValueExact();
    }
}
