package dev.back2code.kit.race;

import dev.back2code.backing.Database;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where races are played: it hears every step of an actor in the service, and holds it where the script says. */
public final class Stage {

    private final Database database;
    private final Database maintenance;
    private final Cast cast;
    private final long seed;
    private boolean drawn;

    /**
     * @param database that the service works on
     * @param maintenance for looking at the server
     * @param seed of the random orders of one test
     */
    public Stage(Database database, Database maintenance, Cast cast, long seed) {
        this.database = database;
        this.maintenance = maintenance;
        this.cast = cast;
        this.seed = seed;
    }

    /** For whom the current thread calls the service; empty outside a play. */
    public static Optional<String> calling() {
        return Optional.ofNullable(Player.calling());
    }

    /** One at a time; the caller closes it. */
    public Play play() {
        Play play = new Play(this, new Waits(maintenance), new Picture(drawn ? Optional.of(seed) : Optional.empty()));
        cast.enter(play);
        return play;
    }

    void ended() {
        cast.leave();
    }

    /** For random orders; a failure's picture says its seed, and {@code ./kata test ID --seed N} repeats it. */
    public RandomGenerator random() {
        drawn = true;
        return new Random(seed);
    }

    /** Of the random orders, for what a test says of a failure. */
    public long seed() {
        return seed;
    }

    Rival rival(String name, Picture picture) {
        return Rival.of(name, database, picture);
    }

    /** Who plays now. Shared by all tests of a session, since the service is. */
    public static final class Cast {

        private volatile @Nullable Play now;

        void enter(Play play) {
            if (now != null) {
                throw new IllegalStateException("A play is on; close it first.");
            }
            now = play;
        }

        void leave() {
            now = null;
        }

        /** Takes what the service tells; returns when the actor may go on. */
        public void on(Map<String, Object> event) {
            Play play = now;
            String actor = (String) event.get("actor");
            if (play != null && play.has(actor)) {
                play.player(actor).on(event);
            }
        }
    }
}
