package dev.back2code.kit.race;

import dev.back2code.kit.Answer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One caller: where it stands, and what it is heading for. All state is guarded by the lock of this object. */
final class Player {

    private static final ThreadLocal<@Nullable String> CALLING = new ThreadLocal<>();

    private final String name;
    private final Supplier<Answer> call;
    private final Picture picture;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private boolean started;
    private @Nullable CountDownLatch gate;
    /** Let go, and not seen since: a thread may take its time to wake up. */
    private boolean waking;

    private @Nullable Stop target;
    private @Nullable Thread worker;
    private @Nullable Integer executing;
    /** Waits for a free connection or for Redis, neither of which waits for another actor. */
    private boolean served;

    private int events;
    private int redisCommands;

    Player(String name, Supplier<Answer> call, Picture picture) {
        this.name = name;
        this.call = call;
        this.picture = picture;
    }

    /** The actor for whom the current thread of the test calls the service; null outside a play. */
    static @Nullable String calling() {
        return CALLING.get();
    }

    String name() {
        return name;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    /** Goes on, or begins; stands still next at {@code stop}, or never again if that is null. */
    synchronized void goOn(@Nullable Stop stop, Executor callers) {
        target = stop;
        if (gate != null) {
            gate.countDown();
            gate = null;
            waking = true;
            events++;
        } else if (!started) {
            started = true;
            callers.execute(this::callService);
        }
    }

    private void callService() {
        CALLING.set(name);
        try {
            Answer given = call.get();
            picture.add(name, answered(given));
            answer.complete(given);
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }

    private static String answered(Answer given) {
        String body = given.isProblem() ? given.json().path("detail").asString() : given.text();
        return "answered %d %s".formatted(given.status(), body);
    }

    /** Hears what the service does for this actor; returns when it may go on. */
    void on(Map<String, Object> event) {
        if (event.get("event").equals("before")) {
            waitAtGate((String) event.get("kind"));
        }
        note(event);
    }

    // No monitor is held meanwhile: on Java 21 it would hold the service's carrier thread too.
    private void waitAtGate(String kind) {
        CountDownLatch closed = gateBefore(kind);
        if (closed != null) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable CountDownLatch gateBefore(String kind) {
        if (target != null && target.holds(kind)) {
            gate = new CountDownLatch(1);
        }
        return gate;
    }

    private synchronized void note(Map<String, Object> event) {
        events++;
        switch ((String) event.get("event")) {
            case "entered" -> worker = (Thread) event.get("thread");
            case "left" -> worker = null;
            case "connecting" -> served = true;
            case "connected" -> served = false;
            case "before" -> before(event);
            case "saw" -> picture.saw(name, (String) event.get("column"), (String) event.get("value"));
            default -> after(event);
        }
    }

    private void before(Map<String, Object> event) {
        waking = false;
        executing = (Integer) event.get("pid");
        served = executing == null;
        redisCommands += served ? 1 : 0;
        picture.begin(name, (String) event.get("sql"));
    }

    private void after(Map<String, Object> event) {
        executing = null;
        served = false;
        picture.end(name, event);
    }

    synchronized boolean parked() {
        return gate != null;
    }

    boolean finished() {
        return answer.isDone();
    }

    synchronized boolean idle() {
        return !started || gate != null || finished();
    }

    /** The server process that works for it now. */
    synchronized @Nullable Integer executing() {
        return executing;
    }

    synchronized int events() {
        return events;
    }

    synchronized int redisCommands() {
        return redisCommands;
    }

    /** Whether its thread in the service waits for anything but the server. */
    synchronized boolean sleeping() {
        return worker != null
                && executing == null
                && !served
                && gate == null
                && !waking
                && switch (worker.getState()) {
                    case BLOCKED, WAITING, TIMED_WAITING -> true;
                    default -> false;
                };
    }
}
