package dev.back2code.storage.seam;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Bounds how long a caller waits for work that may hang. Many calls are under way at a time, from many threads. */
public interface TimeLimit {

    /**
     * Does the work, once, for at most {@code limit}, and comes back as soon as the work has ended, however long the
     * limit is. What the work throws is thrown here: the same object, of whatever type, a {@link
     * java.util.concurrent.TimeoutException} included.
     *
     * <p>At the limit the caller goes on at once, and the work is interrupted. Work that takes no notice of that holds
     * up neither this caller nor any other call. Of calls whose work has ended nothing piles up.
     *
     * @param limit counts from this call; any length is allowed. Zero or less: no time is left, and the work is not begun
     * @return what the work returned, null included
     * @throws TimeLimitExceeded if the work has not ended within the limit
     * @throws InterruptedException if the calling thread is interrupted while it waits; then the work is interrupted too
     */
    <T> T call(Callable<T> work, Duration limit) throws Exception;
}
