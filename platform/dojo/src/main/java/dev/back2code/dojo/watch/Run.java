package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.workspace.Result;
import java.time.Duration;
import java.util.function.Consumer;

/** One round under way in a thread of its own, which tells what happens. */
final class Run {

    private final Kata kata;
    private final Thread thread;
    private volatile long lastNews = System.nanoTime();

    private Run(Kata kata, Round round, Consumer<Event> events) {
        this.kata = kata;
        this.thread = Thread.ofPlatform().daemon().name("round").unstarted(() -> play(round, events));
    }

    static Run start(Kata kata, Round round, Consumer<Event> events) {
        Run run = new Run(kata, round, events);
        run.thread.start();
        return run;
    }

    private void play(Round round, Consumer<Event> events) {
        try {
            Result result = round.play(
                    kata,
                    line -> tell(events, new Event.Progress(this, line)),
                    core -> tell(events, new Event.Confirming(this, core)));
            events.accept(new Event.Judged(this, result));
        } catch (InterruptedException e) {
            events.accept(new Event.Judged(this, Result.error(kata.id(), "The run was called off.")));
        } catch (RuntimeException e) {
            events.accept(new Event.Judged(this, Result.error(kata.id(), String.valueOf(e.getMessage()))));
        }
    }

    private void tell(Consumer<Event> events, Event news) {
        lastNews = System.nanoTime();
        events.accept(news);
    }

    boolean isSilentFor(Duration time) {
        return System.nanoTime() - lastNews > time.toNanos();
    }

    /** Its verdict then says that it was called off. */
    void callOff() {
        thread.interrupt();
    }

    /** As {@link #callOff()}, and waits until nothing of it goes on. */
    void end() {
        callOff();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
