package dev.back2code.katas.data07;

import static dev.back2code.katas.data07.CachedNotes.NEW;
import static dev.back2code.katas.data07.CachedNotes.seen;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Lesson;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a read shows that begins after a change was answered, whatever was under way meanwhile. */
@KataTest
@Tag("data-07")
@Tag("data-storage")
class CacheRaceTest {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();

    private CachedNotes cached;
    private Stage stage;

    @BeforeEach
    void two_members(StorageApi api, Sql sql, Stage stage) {
        cached = new CachedNotes(api);
        this.stage = stage;
        sql.run(
                "INSERT INTO members VALUES (?, ?, 'owner'), (?, ?, 'anna')",
                owner.tenant(),
                owner.user(),
                anna.tenant(),
                anna.user());
    }

    @Test
    @Tag("core")
    void what_was_loaded_before_a_change_is_not_kept_after_it() {
        for (Change change : Change.values()) {
            UUID note = cached.create(owner);
            try (Play play = stage.play()) {
                play.actor("reader", () -> cached.read(owner, note))
                        .actor("writer", () -> change.happen(cached, owner, anna, note))
                        .actor("later", () -> cached.read(owner, note));
                // The second statement of a load reads the tags; the note has been read by then.
                play.let("reader").reach(Stop.READ);
                play.let("reader").reach(Stop.READ);
                play.let("writer").finish();
                play.let("reader").finish();

                assertShownLater(
                        play,
                        change.shows,
                        "data-07 · M2, M5",
                        "a note was %s while somebody read it".formatted(change));
            }
        }
    }

    @Test
    @Tag("core")
    void who_begins_after_a_change_does_not_get_what_others_began_to_load_before() {
        UUID note = cached.create(owner);
        try (Play play = stage.play()) {
            play.actor("reader", () -> cached.read(owner, note))
                    .actor("writer", () -> cached.retitle(owner, note, NEW))
                    .actor("later", () -> cached.read(owner, note));
            play.let("reader").reach(Stop.READ);
            play.let("reader").reach(Stop.READ);
            play.let("writer").finish();
            // A change that waits for the read is not over: nobody can come after it yet.
            if (play.isAnswered("writer")) {
                play.let("later").finish();
            }
            play.let("reader").finish();

            assertShownLater(play, "\"the new text\"", "data-07 · M9", "a note was retitled while somebody read it");
        }
    }

    @Test
    @Tag("core")
    void a_change_at_any_step_of_a_read_is_not_lost() {
        boolean more = true;
        for (int steps = 1; more; steps++) {
            UUID note = cached.create(owner);
            try (Play play = stage.play()) {
                play.actor("reader", () -> cached.read(owner, note))
                        .actor("writer", () -> cached.retitle(owner, note, NEW))
                        .actor("later", () -> cached.read(owner, note));
                more = step(play, "reader", steps);
                play.let("writer").finish();
                play.let("reader").finish();

                assertShownLater(
                        play, "\"the new text\"", "data-07 · M6", "a note was retitled while somebody read it");
            }
        }
    }

    @Test
    @Tag("core")
    void a_read_at_any_step_of_a_change_does_not_keep_what_was_before() {
        boolean more = true;
        for (int steps = 1; more; steps++) {
            UUID note = cached.create(owner);
            cached.read(owner, note).with(200);
            try (Play play = stage.play()) {
                play.actor("writer", () -> cached.retitle(owner, note, NEW))
                        .actor("reader", () -> cached.read(owner, note))
                        .actor("later", () -> cached.read(owner, note));
                more = step(play, "writer", steps);
                play.let("reader").finish();
                play.let("writer").finish();

                assertShownLater(
                        play, "\"the new text\"", "data-07 · M1, M4", "a note was read while somebody retitled it");
            }
        }
    }

    @Test
    @Tag("core")
    void of_two_changes_the_last_one_stays() {
        boolean more = true;
        for (int steps = 1; more; steps++) {
            UUID note = cached.create(owner);
            cached.read(owner, note).with(200);
            try (Play play = stage.play()) {
                play.actor("one", () -> cached.retitle(owner, note, "one"))
                        .actor("two", () -> cached.retitle(owner, note, "two"))
                        .actor("later", () -> cached.read(owner, note));
                more = step(play, "one", steps);
                play.let("two").finish();
                play.let("one").finish();
                boolean oneWasLast = version(play, "one") > version(play, "two");

                assertShownLater(
                        play, oneWasLast ? "\"one\"" : "\"two\"", "data-07 · M8", "two people retitled a note at once");
            }
        }
    }

    @Test
    @Tag("stretch")
    void the_last_change_is_shown_after_any_order() {
        RandomGenerator random = stage.random();
        for (int round = 1; round <= 8; round++) {
            UUID note = cached.create(owner);
            try (Play play = stage.play()) {
                play.actor("one", () -> cached.retitle(owner, note, "one"))
                        .actor("two", () -> cached.retitle(owner, note, "two"))
                        .actor("reader", () -> cached.read(owner, note));
                play.inRandomOrder(random);

                boolean oneWasLast = version(play, "one") > version(play, "two");
                play.actor("later", () -> cached.read(owner, note));
                assertShownLater(
                        play,
                        oneWasLast ? "\"one\"" : "\"two\"",
                        "data-07 · M2, M8",
                        "two people retitled a note and one read it");
            }
        }
    }

    private static int version(Play play, String actor) {
        return play.answer(actor).json().path("version").asInt();
    }

    /** Lets an actor take so many steps; false if it ended, or waits for somebody, before. */
    private static boolean step(Play play, String actor, int steps) {
        for (int i = 0; i < steps; i++) {
            play.let(actor).reach(Stop.STEP);
        }
        return play.isHeld(actor);
    }

    private static void assertShownLater(Play play, String expected, String topic, String what) {
        play.actors().stream().filter(actor -> !actor.equals("later")).forEach(play::answer);
        play.let("later").finish();
        String shown = seen(play.answer("later"));
        Lesson lesson = lesson(topic)
                .observed(
                        "%s; who read it afterwards, when all of that had been answered, was shown %s, where it takes %s",
                        what, shown, expected)
                .shown(play)
                .hurts("the old note is shown until its entry ends, to everybody, and nothing in any log is wrong")
                .read("briefs/data-07.md#theory (two stores, no transaction)");
        assertThat(shown).withFailMessage(lesson).isEqualTo(expected);
    }
}
