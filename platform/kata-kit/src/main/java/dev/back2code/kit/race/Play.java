package dev.back2code.kit.race;

import dev.back2code.kit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A race as a script: actors call the service, and the test says how far each goes before another does.
 *
 * <pre>{@code
 * play.actor("A", () -> consume(30)).actor("B", () -> consume(20));
 * play.let("A").reach(Stop.COMMIT);
 * play.let("B").reach(Stop.COMMIT);
 * play.let("A").finish();
 * play.let("B").finish();
 * }</pre>
 *
 * A step of the script ends when all actors are at rest: each stands before the stop it was sent to, has its answer, or
 * waits for another, be it in the server or in the JVM. So a solution that never comes to a stop holds nothing up.
 */
public final class Play implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Stage stage;
    private final Picture picture;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final List<Rival> rivals = new ArrayList<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Rest rest;

    Play(Stage stage, Waits waits, Picture picture) {
        this.stage = stage;
        this.rest = new Rest(waits, players.values());
        this.picture = picture;
    }

    /** @param call one call of the service; it begins when the actor is let go for the first time */
    public Play actor(String name, Supplier<Answer> call) {
        players.put(name, new Player(name, call, picture));
        return this;
    }

    /** Another program with a transaction open; the play closes it. */
    public Rival rival(String name) {
        Rival rival = stage.rival(name, picture);
        rivals.add(rival);
        return rival;
    }

    public List<String> actors() {
        return List.copyOf(players.keySet());
    }

    public Turn let(String name) {
        return new Turn(player(name));
    }

    /** Each actor in turn. */
    public Play letAll(Stop stop) {
        actors().forEach(name -> let(name).reach(stop));
        return this;
    }

    /** Lets each go on to its end, in turn. */
    public Play finishAll() {
        actors().forEach(name -> let(name).finish());
        return this;
    }

    /** Lets these go on at the same time, each to its end, or until it waits for somebody. */
    public Play finishTogether(List<String> names) {
        names.forEach(name -> player(name).goOn(null, callers));
        rest.await();
        return this;
    }

    /** Who takes the next step is chosen by {@code random}, until all have their answers. */
    public Play inRandomOrder(RandomGenerator random) {
        players.values().forEach(player -> player.goOn(Stop.STEP, callers));
        rest.await();
        for (List<Player> parked = parked(); !parked.isEmpty(); parked = parked()) {
            parked.get(random.nextInt(parked.size())).goOn(Stop.STEP, callers);
            rest.await();
        }
        return this;
    }

    // None parked while some wait for each other: the server ends a deadlock, or somebody's pause ends.
    private List<Player> parked() {
        rest.awaitUntil(() -> players.values().stream().anyMatch(Player::parked)
                || players.values().stream().allMatch(Player::finished));
        return players.values().stream().filter(Player::parked).toList();
    }

    /** What the actor was answered; waits for it, whoever else stands still. */
    public Answer answer(String name) {
        try {
            return player(name).answer().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("%s has no answer after %d s:%n%s".formatted(name, LIMIT.toSeconds(), picture), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    /** Whether the actor stands at a stop. */
    public boolean isHeld(String name) {
        return player(name).parked();
    }

    /** Whether the actor has its answer. */
    public boolean isAnswered(String name) {
        return player(name).finished();
    }

    /** How many commands all actors have sent to Redis, answered or not. */
    public int redisCommands() {
        return players.values().stream().mapToInt(Player::redisCommands).sum();
    }

    /** The status codes of all answers in the order of the actors. */
    public List<Integer> statuses() {
        return actors().stream().map(name -> answer(name).status()).toList();
    }

    /** The steps of all actors over time, with the values that each saw. */
    @Override
    public String toString() {
        return picture.toString();
    }

    Player player(String name) {
        Player player = players.get(name);
        if (player == null) {
            throw new IllegalArgumentException(
                    "No actor is called %s; there are %s.".formatted(name, players.keySet()));
        }
        return player;
    }

    boolean has(String name) {
        return players.containsKey(name);
    }

    /** Lets everybody go and waits for their answers, so that nothing of this play reaches into the next test. */
    @Override
    public void close() {
        rivals.forEach(Rival::close);
        players.values().stream()
                .filter(player -> !player.idle() || player.parked())
                .forEach(player -> player.goOn(null, callers));
        callers.shutdown();
        try {
            callers.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        callers.shutdownNow();
        rest.close();
        stage.ended();
    }

    /** How far one actor goes. */
    public final class Turn {

        private final Player player;

        private Turn(Player player) {
            this.player = player;
        }

        /** On to the next {@code stop}; an actor that stands at one already leaves it. */
        public void reach(Stop stop) {
            if (!player.finished()) {
                player.goOn(stop, callers);
                rest.await();
            }
        }

        /** On to its answer, or until it waits for somebody. */
        public void finish() {
            if (!player.finished()) {
                player.goOn(null, callers);
                rest.await();
            }
        }
    }
}
