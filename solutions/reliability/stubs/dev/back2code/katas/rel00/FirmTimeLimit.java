package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Kata rel-00: nobody waits longer than the limit, whatever the work does.
 *
 * <p>Spring creates one object of this class, and all requests share it. Work is whatever a caller passes: here a
 * question to the preview server. {@link TimeLimit} says what a caller gets, and what becomes of the work.
 */
public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        throw new UnsupportedOperationException("FirmTimeLimit.call is yours to write (rel-00)");
    }
}
