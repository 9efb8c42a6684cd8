package dev.back2code.katas.rel02;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.Pause;
import dev.back2code.core.seam.RetryPolicy;
import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.core.storage.StorageRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpHeaders;

/**
 * All in one: permits of a semaphore, of which every tenth call brings one back; each attempt is a call of the same method.
 * Reads are made again after anything that may pass, also after an answer that was late or made no sense.
 */
public class BudgetedRetries implements RetryPolicy {

    private static final int RESERVE = 10;

    private final Semaphore permits = new Semaphore(RESERVE);
    private final AtomicLong calls = new AtomicLong();
    private final InstantSource clock;
    private final Pause pause;

    public BudgetedRetries(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public <T> T call(CallSpec spec, Callable<T> attempt) throws Exception {
        synchronized (permits) {
            if (calls.incrementAndGet() % 10 == 0 && permits.availablePermits() < RESERVE) {
                permits.release();
            }
        }
        return attempted(spec, attempt, spec.callerRepeats() ? 1 : 3, Duration.ofMillis(100));
    }

    private <T> T attempted(CallSpec spec, Callable<T> attempt, int left, Duration limit) throws Exception {
        try {
            return attempt.call();
        } catch (StorageFailure | StorageRefusal failed) {
            if (left == 1 || !isPassing(spec, failed) || !waited(spec, failed, limit)) {
                throw failed;
            }
            try {
                return attempted(spec, attempt, left - 1, limit.multipliedBy(2));
            } catch (StorageFailure | StorageRefusal later) {
                later.addSuppressed(failed);
                throw isUnknown(failed) && !isUnknown(later) && isPassing(spec, later) ? failed : later;
            } catch (CallNotPermitted notAsked) {
                throw isUnknown(failed) ? failed : notAsked;
            }
        }
    }

    private static boolean isPassing(CallSpec spec, Exception failed) {
        if (failed instanceof StorageRefusal refusal) {
            int status = refusal.status().value();
            return spec.repeatable() && (status == 429 || status == 503);
        }
        return spec.repeatable() || ((StorageFailure) failed).kind() == Kind.NOT_REACHED;
    }

    private static boolean isUnknown(Exception failed) {
        return failed instanceof StorageFailure failure && failure.isOutcomeUnknown();
    }

    private boolean waited(CallSpec spec, Exception failed, Duration limit) {
        Instant now = clock.instant();
        Instant earliest = failed instanceof StorageRefusal refusal ? comeBack(refusal, now) : now;
        Instant end = earliest.plusNanos((long) (ThreadLocalRandom.current().nextDouble() * limit.toNanos()));
        if (!end.isBefore(spec.deadline()) || !permits.tryAcquire()) {
            return false;
        }
        try {
            pause.last(Duration.between(now, end));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant comeBack(StorageRefusal refusal, Instant now) {
        String asked = refusal.comeBack();
        if (asked == null) {
            return now;
        }
        if (asked.matches("\\d+")) {
            return asked.length() > 9 ? Instant.MAX.minusSeconds(1) : now.plusSeconds(Long.parseLong(asked));
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, asked);
        try {
            long then = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
            return then < 0 || Instant.ofEpochMilli(then).isBefore(now) ? now : Instant.ofEpochMilli(then);
        } catch (IllegalArgumentException noDate) {
            return now;
        }
    }
}
