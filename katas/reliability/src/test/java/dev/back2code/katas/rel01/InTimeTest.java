package dev.back2code.katas.rel01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.Totals;
import eu.rekawek.toxiproxy.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that are slow, and not too slow. */
@KataTest
@Tag("rel-01")
@Tag("reliability")
class InTimeTest {

    private Notes notes;

    @BeforeEach
    void somebody(StorageApi api) {
        notes = Notes.of(api);
    }

    @Test
    @Tag("core")
    void what_comes_in_time_is_used(Links links) {
        Proxy database = links.database();
        notes.servedFeed();

        Answer answer;
        try (Silence slow = Silence.delay(notes.api(), database, 150)) {
            answer = notes.servedFeed();
        } catch (AssertionError neverServed) {
            answer = null;
        }

        assertThat(answer)
                .withFailMessage(lesson("rel-01 · M9")
                        .observed(
                                "each answer of PostgreSQL came 150 ms later; a call may take %d ms. For five seconds no request for the feed was served",
                                Totals.DATABASE.toMillis())
                        .hurts("a database that is a little slower today is made one that is down, by its own callers")
                        .read("briefs/rel-01.md#theory (which numbers)"))
                .isNotNull();
    }

    @Test
    @Tag("core")
    void a_copy_that_comes_in_time_is_used(Links links, NotesTable table) {
        UUID note = notes.create();
        boolean healthy = notes.copied(note, table);
        Proxy redis = links.redis();

        boolean used;
        try (Silence slow = Silence.delay(notes.api(), redis, 80)) {
            used = notes.copied(note, table);
        }

        assertThat(healthy && used)
                .withFailMessage(lesson("rel-01 · M22")
                        .observed(
                                "a note was read again and again for five seconds. %s, where a copy of it in Redis takes the place of the database; a command may take %d ms",
                                healthy
                                        ? "When each answer of Redis came 80 ms later the database was asked for it each time"
                                        : "There was no fault, and the database was asked for it each time",
                                Totals.REDIS.toMillis())
                        .hurts(
                                "a cache that is given no time saves nothing: the database gets all reads, and nobody is told")
                        .read("briefs/rel-01.md#theory (which numbers)"))
                .isTrue();
    }
}
