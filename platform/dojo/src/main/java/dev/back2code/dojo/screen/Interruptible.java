package dev.back2code.dojo.screen;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something with child processes, which are ended too when the user presses Ctrl-C. */
public final class Interruptible implements AutoCloseable {

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
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook does the work.
            return;
        }
        endOnce();
    }

    private void endOnce() {
        if (ended.compareAndSet(false, true)) {
            end.run();
        }
    }
}
