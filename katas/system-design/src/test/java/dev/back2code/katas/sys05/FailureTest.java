package dev.back2code.katas.sys05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first request fails, or its caller believes so. */
@KataTest
@Tag("sys-05")
@Tag("system-design")
class FailureTest {

    private final Actor who = Actor.someone();

    private Creates notes;

    @BeforeEach
    void route(StorageApi api) {
        notes = new Creates(api);
    }

    @Test
    @Tag("core")
    void an_answer_that_is_lost_is_told_again(CoreApi core, Links links, Sql sql) throws IOException {
        Proxy way = links.http("storage");
        // One that is well, so that the way is known to be whole.
        create(core, "another", "another note").with(201);
        Toxic lost = way.toxics().limitData("lost", ToxicDirection.DOWNSTREAM, 0);
        Answer first = create(core, Creates.keyOf(who), "the note");
        long made = Creates.notesOf(who, sql) - 1;
        assertThat(first.status() >= 500 && made == 1)
                .as("the note was made and its answer lost: %d, notes %d", first.status(), made)
                .isTrue();
        lost.remove();

        Answer again = create(core, Creates.keyOf(who), "the note");
        long all = Creates.notesOf(who, sql) - 1;

        assertThat(Creates.isReplay(again) && all == 1)
                .withFailMessage(lesson("sys-05 · M1")
                        .observed(
                                "a note was made and committed; the answer was lost on its way from storage-service to core-api, whose client read %d and sent the create again with the same key: it was told '%s', and there are %d notes, where it takes 201 replayed and one",
                                first.status(), Creates.told(again), all)
                        .hurts(
                                "the more a network loses, the more is done twice: a cable that is not plugged in well writes bills")
                        .read("briefs/sys-05.md#theory (what a timeout says)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void work_that_fails_leaves_the_key_free(Sql sql) {
        expectFree(
                () -> Fault.atInsert(sql, "notes"),
                "the note could not be stored",
                "M20, M21",
                "the client does what it was told, comes back later, and is refused for a day for something that never happened",
                sql);
    }

    @Test
    @Tag("core")
    void a_key_that_cannot_be_kept_keeps_no_note(Sql sql) {
        expectFree(
                () -> Fault.atInsert(sql, "idempotency_keys"),
                "the key could not be stored",
                "M22",
                "a note without its key is a note that will be made again: the promise holds on all days but the bad ones, for which it was made",
                sql);
    }

    @Test
    @Tag("stretch")
    void what_fails_at_the_commit_was_not_done(Sql sql) {
        expectFree(
                () -> Fault.atCommit(sql, "notes"),
                "the transaction could not be committed",
                "M23",
                "the client is shown a note that does not exist; the first to find out is whoever looks for it",
                sql);
    }

    private void expectFree(Supplier<Fault> faulty, String what, String belief, String hurts, Sql sql) {
        Answer first;
        long left;
        try (Fault fault = faulty.get()) {
            first = notes.create(who);
            left = Creates.notesOf(who, sql);
        }
        Answer again = notes.create(who);
        Answer third = notes.create(who);

        long made = Creates.notesOf(who, sql);
        assertThat(first.status() >= 500 && left == 0 && Creates.isFresh(again) && Creates.isReplay(third) && made == 1)
                .withFailMessage(lesson("sys-05 · " + belief)
                        .observed(
                                "while the disk was full, a create came and %s: it was told '%s', and %d notes were left; then the disk had space, and the create, sent again twice, was told '%s' and '%s', where it takes a failure, no note, a note, and the same replayed; %d notes were made",
                                what, Creates.told(first), left, Creates.told(again), Creates.told(third), made)
                        .hurts(hurts)
                        .read("briefs/sys-05.md#theory (two facts, one commit)"))
                .isTrue();
    }

    private Answer create(CoreApi core, String key, String title) {
        return core.as(who)
                .header("Idempotency-Key", '"' + key + '"')
                // The caller makes attempts itself, so core-api makes none: what arrives is what was sent.
                .header("X-B2C-Attempt", "1")
                .body(Map.of("title", title))
                .post("/v1/notes");
    }
}
