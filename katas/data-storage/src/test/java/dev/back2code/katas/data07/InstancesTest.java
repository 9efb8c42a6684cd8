package dev.back2code.katas.data07;

import static dev.back2code.katas.data07.CachedNotes.loads;
import static dev.back2code.katas.data07.CachedNotes.loadsOf;
import static dev.back2code.katas.data07.CachedNotes.seen;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.SecondInstance;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of the service, one database, one Redis: a session's requests go now to the one, now to the other. */
@KataTest(twoInstances = true)
@Tag("data-07")
@Tag("data-storage")
class InstancesTest {

    private final Actor owner = Actor.someone();

    private CachedNotes here;
    private CachedNotes there;

    @BeforeEach
    void instances(StorageApi api, SecondInstance second) {
        here = new CachedNotes(api);
        there = new CachedNotes(second.api());
    }

    @Test
    @Tag("core")
    void a_change_here_is_seen_there(Stage stage) {
        UUID note = here.create(owner);
        there.read(owner, note).with(200);
        try (Play play = stage.play()) {
            play.actor("writer here", () -> here.retitle(owner, note, CachedNotes.NEW))
                    .actor("later there", () -> there.read(owner, note));
            play.let("writer here").finish();
            play.answer("writer here");
            play.let("later there").finish();

            assertSeen(play, "a note that had been read at one instance was retitled at another");
        }
    }

    @Test
    @Tag("core")
    void what_is_loaded_there_does_not_outlive_a_change_here(Stage stage) {
        for (boolean meanwhile : new boolean[] {true, false}) {
            UUID note = here.create(owner);
            try (Play play = stage.play()) {
                play.actor("reader there", () -> there.read(owner, note))
                        .actor("writer here", () -> here.retitle(owner, note, CachedNotes.NEW))
                        .actor("later there", () -> there.read(owner, note));
                play.let("reader there").reach(Stop.READ);
                play.let("reader there").reach(Stop.READ);
                play.let("writer here").finish();
                if (meanwhile && play.isAnswered("writer here")) {
                    play.let("later there").finish();
                }
                play.let("reader there").finish();
                play.answer("writer here");
                play.answer("reader there");
                play.let("later there").finish();

                assertSeen(play, "a note was retitled at one instance while another was loading it");
            }
        }
    }

    @Test
    @Tag("stretch")
    void a_session_never_goes_back_in_time() {
        UUID note = here.create(owner);
        List<String> expected = new ArrayList<>();
        List<String> shown = new ArrayList<>();

        for (int i = 1; i <= 12; i++) {
            CachedNotes writes = i % 3 == 0 ? here : there;
            CachedNotes reads = i % 2 == 0 ? here : there;
            writes.retitle(owner, note, "text " + i).with(200);
            expected.add("\"text " + i + "\"");
            shown.add(seen(reads.read(owner, note)));
        }

        assertThat(shown)
                .withFailMessage(lesson("data-07 · M11")
                        .observed(
                                "a session changed a note and read it again, twelve times, at two instances in turn; it was shown %s",
                                shown)
                        .hurts(
                                "whoever saves and reloads sees the text of before, and then the new one, and then the old")
                        .read("briefs/data-07.md#theory (two stores, no transaction)"))
                .isEqualTo(expected);
    }

    @Test
    @Tag("core")
    void what_was_loaded_here_is_not_loaded_there(NotesTable notes) {
        long loads = loadsOf(1, () -> {
            UUID note = here.create(owner);
            return loads(notes.workOf(() -> {
                here.read(owner, note).with(200);
                there.read(owner, note).with(200);
            }));
        });

        assertThat(loads)
                .withFailMessage(lesson("data-07 · M11")
                        .observed(
                                "a note was read at one instance and then at another: the database was asked %d times, where it takes 1",
                                loads)
                        .hurts(
                                "each new instance starts with nothing, just when there is so much load that it was started")
                        .read("NoteCache (several instances)"))
                .isEqualTo(1);
    }

    private static void assertSeen(Play play, String what) {
        String shown = seen(play.answer("later there"));
        assertThat(shown)
                .withFailMessage(lesson("data-07 · M3, M11")
                        .observed(
                                "%s; who read it there after that had been answered was shown %s, where it takes %s",
                                what, shown, "\"the new text\"")
                        .shown(play)
                        .hurts(
                                "a lock, a future or a copy in one JVM holds nothing up in the others: with each new instance more readers see what is no longer true")
                        .read("briefs/data-07.md#theory (several instances)"))
                .isEqualTo("\"the new text\"");
    }
}
