package dev.back2code.core.seam;

import java.time.Duration;

/** Lets time pass. The service has one, for your constructor; tests can see and hold it. */
public interface Pause {

    /**
     * Returns after this time.
     *
     * @throws InterruptedException if somebody wants this thread to stop; as always, it is then no longer marked as
     *     interrupted
     */
    void last(Duration time) throws InterruptedException;
}
