package dev.back2code.katas.data07;

import static dev.back2code.katas.data07.CachedNotes.loads;
import static dev.back2code.katas.data07.CachedNotes.loadsOf;
import static dev.back2code.katas.data07.CachedNotes.seen;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.RedisData;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a cache does and does not when calls come one after the other. */
@KataTest
@Tag("data-07")
@Tag("data-storage")
class NoteCacheTest {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();

    private CachedNotes cached;

    @BeforeEach
    void two_members(StorageApi api, Sql sql) {
        cached = new CachedNotes(api);
        sql.run(
                "INSERT INTO members VALUES (?, ?, 'owner'), (?, ?, 'anna')",
                owner.tenant(),
                owner.user(),
                anna.tenant(),
                anna.user());
    }

    @Test
    @Tag("core")
    void what_was_read_is_not_loaded_again(NotesTable notes) {
        List<Answer> answers = new ArrayList<>();

        long loads = loadsOf(1, () -> {
            answers.clear();
            UUID note = cached.create(owner);
            return loads(notes.workOf(() -> {
                for (int i = 0; i < 4; i++) {
                    answers.add(cached.read(owner, note));
                }
            }));
        });

        List<String> texts = answers.stream().map(Answer::text).distinct().toList();
        assertThat(loads == 1 && texts.size() == 1 && answers.getLast().status() == 200)
                .withFailMessage(lesson("data-07")
                        .observed(
                                "a note was read four times in a row: the database was asked for it %d times, where it takes 1, and the answers were %s",
                                loads, texts)
                        .hurts("a cache that is asked in vain costs a round trip more, and saves nothing")
                        .read("NoteCache"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void whatever_happens_to_a_note_the_next_read_shows_it() {
        for (Change change : Change.values()) {
            UUID note = cached.create(owner);
            cached.read(owner, note).with(200);
            cached.read(anna, note);
            int status = change.happen(cached, owner, anna, note).status();

            List<String> shown = List.of(seen(cached.read(owner, note)), seen(cached.read(anna, note)));
            List<String> expected = List.of(change.shows, change.showsToOther);
            assertThat(shown)
                    .withFailMessage(lesson("data-07 · M22")
                            .observed(
                                    "its owner and anna had read a note; then the owner's request that it be %s was answered with %d; the next reads show %s to the owner and %s to anna, where it takes %s and %s",
                                    change,
                                    status,
                                    shown.getFirst(),
                                    shown.getLast(),
                                    expected.getFirst(),
                                    expected.getLast())
                            .hurts("users do not see what has just been done, do it again, and call support")
                            .read("NoteCache (when a change has returned)"))
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("core")
    void nobody_reads_what_the_cache_holds_for_another() {
        List<Actor> others = List.of(anna, Actor.someone(), owner.elsewhere());
        for (Actor first : List.of(owner, anna)) {
            UUID note = cached.create(owner);
            cached.read(first, note);

            List<String> seenByOthers =
                    others.stream().map(other -> seen(cached.read(other, note))).toList();
            String seenByOwner = seen(cached.read(owner, note));
            assertThat(seenByOthers.equals(List.of("404", "404", "404")) && seenByOwner.equals("\"the old text\""))
                    .withFailMessage(lesson("data-07 · M7, M13")
                            .observed(
                                    "%s read a note first; then a colleague, another tenant's user, and the owner's id in another tenant were shown %s, where it takes 404 for each, and the owner %s, where it takes \"the old text\"",
                                    first.equals(owner) ? "its owner" : "a colleague", seenByOthers, seenByOwner)
                            .hurts(
                                    seenByOwner.equals("404")
                                            ? "whoever guesses or is sent a link hides the note from its owner"
                                            : "one customer reads another's data, and no query in the log is wrong")
                            .read("briefs/data-07.md#theory (whose answer it is)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void what_makes_no_sense_in_redis_is_not_there(NotesTable notes, RedisData redis) {
        for (String nonsense : List.of("", "null", "{}", "[1]", "{\"title\": 7", "\u0000\u00ff")) {
            List<String> first = new ArrayList<>();
            long loads = loadsOf(0, () -> {
                UUID note = cached.create(owner);
                cached.read(owner, note).with(200);
                redis.spoil(nonsense);
                first.add(seen(cached.read(owner, note)));
                return loads(notes.workOf(() -> cached.read(owner, note)));
            });

            assertThat(first.getLast().equals("\"the old text\"") && loads == 0)
                    .withFailMessage(lesson("data-07 · M14")
                            .observed(
                                    "every value in Redis was replaced by '%s': the note then shows %s, where it takes \"the old text\", and one more read loaded it %d times, where it takes 0",
                                    nonsense, first.getLast(), loads)
                            .hurts(
                                    "after a deployment, or an accident with another program, each note that was cached is a failure or a load until its entry ends")
                            .read("briefs/data-07.md#theory (what is in Redis)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void an_absent_note_is_asked_for_once_and_found_when_it_comes(NotesTable notes) {
        List<UUID> created = new ArrayList<>();

        long loads = loadsOf(1, () -> {
            UUID note = cached.create(owner);
            created.add(note);
            return loads(notes.workOf(() -> {
                for (int i = 0; i < 5; i++) {
                    cached.read(anna, note);
                }
            }));
        });
        cached.give(owner, created.getLast(), anna).with(204);
        String after = seen(cached.read(anna, created.getLast()));

        assertThat(loads == 1 && after.equals("\"the old text\""))
                .withFailMessage(lesson("data-07 · M12")
                        .observed(
                                "anna asked five times for a note that she does not have: the database was asked %d times, where it takes 1; then it was given to her, and she is shown %s, where it takes \"the old text\"",
                                loads, after)
                        .hurts(
                                loads > 1
                                        ? "whoever asks for what does not exist passes the cache each time: a crawler is enough"
                                        : "what has just been given is not there for its new owner")
                        .read("briefs/data-07.md#theory (what is not there)"))
                .isTrue();
    }
}
