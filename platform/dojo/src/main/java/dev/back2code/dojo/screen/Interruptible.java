package dev.back2code.dojo.screen;

import java.util.concurrent.atomic.AtomicBoolean;

/** Work with child processes, which are ended too when the user presses Ctrl-C. */
public final class Interruptible {

    private final Runnable end;
    private final Thread hook;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param end ends the child processes; called once
     * @param screen says nothing more after Ctrl-C: what the main thread sees then is only our own ending
     */
    public Interruptible(Runnable end, Screen screen) {
        this.end = end;
        this.hook = new Thread(
                () -> {
                    screen.mute();
                    endOnce();
                },
                "interrupted");
    }

    /** Does the work, then ends the child processes. */
    public <T, E extends Exception> T during(Work<T, E> work) throws E {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.result();
        } finally {
            finish();
        }
    }

    /** What is done meanwhile. */
    public interface Work<T, E extends Exception> {

        T result() throws E;
    }

    private void finish() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            endOnce();
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook does the work.
        }
    }

    private void endOnce() {
        if (ended.compareAndSet(false, true)) {
            end.run();
        }
    }
}
