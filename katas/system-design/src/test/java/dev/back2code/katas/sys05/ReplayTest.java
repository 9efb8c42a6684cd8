package dev.back2code.katas.sys05;

import static dev.back2code.katas.sys05.Creates.DRAFT;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same request comes again, after the first one was answered. */
@KataTest
@Tag("sys-05")
@Tag("system-design")
class ReplayTest {

    private static final int MOST_STATEMENTS = 3;

    private final Actor who = Actor.someone();

    private Creates notes;

    @BeforeEach
    void route(StorageApi api) {
        notes = new Creates(api);
    }

    @Test
    @Tag("core")
    void the_same_create_sent_again_makes_no_second_note(Sql sql) {
        Map<String, ?> draft = Map.of(
                "title", "5 \" of \\ 'rain'", "body", "Grüße,\n\t\ud83c\udf27 {}", "tags", List.of("b", "a", "ä"));
        Answer first = notes.create(who, Creates.keyOf(who), draft);
        Answer again = notes.create(who, Creates.keyOf(who), draft);

        List<String> flaws = flaws(first, again);
        long made = Creates.notesOf(who, sql);
        if (made != 1) {
            flaws.add("%d notes were made".formatted(made));
        }
        assertThat(flaws)
                .withFailMessage(lesson("sys-05 · M1")
                        .observed(
                                "a create was sent, answered, and sent once more with the same Idempotency-Key; the answers were '%s' and '%s', where it takes one note and its answer twice: %s",
                                Creates.told(first), Creates.told(again), flaws)
                        .hurts(
                                "who lost the first answer sends it again, as every client library does; a second note is a second order, a second payment, a second mail")
                        .read("briefs/sys-05.md#theory (what a timeout says)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_replay_tells_what_was_answered_then() {
        Answer first = notes.create(who).with(201);
        String path = first.header("Location");
        notes.api()
                .as(who)
                .header("If-Match", "*")
                .body(Map.of("title", "changed since"))
                .put(path)
                .with(200);
        Answer changed = notes.create(who);
        notes.api().as(who).delete(path).with(204);
        Answer deleted = notes.create(who);

        List<String> flaws = new ArrayList<>();
        flaws(first, changed).forEach(flaw -> flaws.add("after a change: " + flaw));
        flaws(first, deleted).forEach(flaw -> flaws.add("after its deletion: " + flaw));
        assertThat(flaws)
                .withFailMessage(lesson("sys-05 · M2")
                        .observed(
                                "a note was created, changed by somebody, and deleted; its create, sent again after each of them, was answered so: %s",
                                flaws)
                        .hurts(
                                "the client asks whether its create succeeded, and reads 404, or takes another's text for its own; the answer to a question of yesterday is of yesterday")
                        .read("briefs/sys-05.md#theory (what is kept)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void a_key_costs_three_statements_at_most(NotesTable table) {
        long without = table.workOf(
                        () -> notes.api().as(who).body(DRAFT).post("/notes").with(201))
                .calls();
        // The least of some: now and then somebody has to tidy up.
        DatabaseWork with = IntStream.range(0, 3)
                .mapToObj(n ->
                        table.workOf(() -> notes.create(who, "key-" + n, DRAFT).with(201)))
                .min((one, other) -> Long.compare(one.calls(), other.calls()))
                .orElseThrow();

        assertThat(with.calls() - without)
                .withFailMessage(lesson("sys-05 · M4")
                        .observed(
                                "a create takes %d statements, and %d with a key, where %d more are enough:%n  %s",
                                without, with.calls(), MOST_STATEMENTS, with)
                        .hurts(
                                "every create pays for the one in a thousand that comes twice; each statement is a way there and back")
                        .read("IdempotentExecutor (at most three statements more)"))
                .isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private static List<String> flaws(Answer first, Answer again) {
        List<String> flaws = new ArrayList<>();
        if (!Creates.isReplay(again)) {
            flaws.add("'%s' instead of '201 replayed'".formatted(Creates.told(again)));
        } else if (!again.text().equals(first.text())) {
            flaws.add("another body");
        }
        for (String header : List.of("Location", "ETag")) {
            if (again.status() == 201 && !again.header(header).equals(first.header(header))) {
                flaws.add("another " + header);
            }
        }
        return flaws;
    }
}
