package dev.back2code.katas.data07;

import static dev.back2code.katas.data07.CachedNotes.loads;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many who read one note that is not in the cache, or has just ended there. */
@KataTest(twoInstances = true)
@Tag("data-07")
@Tag("data-storage")
class HerdTest {

    private static final int MANY = 30;
    private static final int MOST_LOADS = 2;
    private static final int ROUNDS = 6;

    private static final Executor CALLERS = command -> Thread.ofVirtual().start(command);

    private final Actor owner = Actor.someone();

    @Test
    @Tag("core")
    void many_readers_of_one_note_load_it_at_most_twice(StorageApi api, NotesTable notes, Stage stage) {
        CachedNotes here = new CachedNotes(api);
        Herd herd = new Herd(here, here);
        herd.rehearse();

        long loads = herd.meet(notes, stage);

        assertThat(loads <= MOST_LOADS && herd.statuses.equals(Set.of(200)))
                .withFailMessage(lesson("data-07 · M10")
                        .observed(
                                "%d more asked for a note while one was loading it: the database was asked %d times, where it takes at most %d; the answers were %s",
                                MANY, loads, MOST_LOADS, herd.statuses)
                        .hurts(
                                "the moment when a popular note ends in the cache is the moment when the database gets all its readers at once, and each of them makes the others slower")
                        .read("briefs/data-07.md#theory (the herd)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void who_asks_at_another_instance_waits_for_the_load_here(
            StorageApi api, SecondInstance second, NotesTable notes, Stage stage) {
        Herd herd = new Herd(new CachedNotes(api), new CachedNotes(second.api()));
        herd.rehearse();

        long loads = 0;
        int rounds = 0;
        long last;
        // On a slow machine what a solution waits by may end while the many are still coming: one round shows it.
        do {
            rounds++;
            last = herd.meet(notes, stage);
            loads += last;
        } while (last > 1 && rounds < ROUNDS);

        assertThat(last <= 1 && herd.statuses.equals(Set.of(200)))
                .withFailMessage(lesson("data-07 · M3")
                        .observed(
                                "%d times one was loading a note at one instance of the service while %d asked for it at another: the database was asked %d times, where it takes %d, or one or two more on a slow machine; the answers were %s",
                                rounds, MANY, loads, rounds, herd.statuses)
                        .hurts("one load for each instance is what eight instances, or eighty, do to one database")
                        .read("briefs/data-07.md#theory (the herd; several instances)"))
                .isTrue();
    }

    /** Who loads, and who comes meanwhile. */
    private final class Herd {

        private final CachedNotes first;
        private final CachedNotes others;
        private Set<Integer> statuses = Set.of();

        private Herd(CachedNotes first, CachedNotes others) {
            this.first = first;
            this.others = others;
        }

        /** Cold instances would be slower than a lease, or whatever else a solution waits by, may be long. */
        private void rehearse() {
            UUID note = first.create(owner);
            IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> others.read(owner, note), CALLERS))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        /** How often the note was loaded. */
        private long meet(NotesTable notes, Stage stage) {
            UUID note = first.create(owner);
            return loads(notes.workOf(() -> {
                try (Play play = stage.play()) {
                    play.actor("first", () -> first.read(owner, note));
                    List<String> many = new ArrayList<>();
                    for (int i = 1; i <= MANY; i++) {
                        many.add("reader " + i);
                        play.actor("reader " + i, () -> others.read(owner, note));
                    }
                    play.let("first").reach(Stop.READ);
                    play.finishTogether(many);
                    play.let("first").finish();
                    statuses = play.statuses().stream().collect(Collectors.toSet());
                }
            }));
        }
    }
}
