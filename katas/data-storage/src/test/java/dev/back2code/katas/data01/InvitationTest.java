package dev.back2code.katas.data01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is invited to a note, and how often. */
@KataTest
@Tag("data-01")
@Tag("data-storage")
class InvitationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String INVITED = "SELECT count(*) FROM note_invitations WHERE note_id = ?";
    private static final List<String> SPELLINGS =
            List.of("Ada@example.org", "ada@example.org", "ADA@EXAMPLE.ORG", "ada@Example.org", "aDa@example.org");

    private final Actor actor = Actor.someone();

    @Test
    @Tag("core")
    void five_at_once_invite_one_address_once(StorageApi api, NotesTable notes, Sql sql, Stage stage) {
        UUID note = notes.add(actor, "wanted by five", NOON);
        Owner owner = new Owner(api, actor);

        try (Play play = stage.play()) {
            SPELLINGS.forEach(email -> play.actor(email.substring(0, 7), () -> owner.invite(note, email)));
            play.letAll(Stop.WRITE).letAll(Stop.COMMIT).finishAll();

            List<Integer> answers = play.statuses().stream().sorted().toList();
            long rows = sql.number(INVITED, note);
            assertThat(rows == 1 && answers.equals(List.of(201, 409, 409, 409, 409)))
                    .withFailMessage(lesson("data-01 · M1")
                            .observed(
                                    "5 calls at once invited one address in 5 spellings; they were answered with %s, and %d rows are stored",
                                    answers, rows)
                            .hurts(
                                    "who looks whether a row is there sees only what is committed: each looked, each saw nothing")
                            .read("briefs/data-01.md#theory (who decides)")
                            .shown(play))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void an_address_is_invited_once_to_each_note(StorageApi api, NotesTable notes) {
        UUID note = notes.add(actor, "one", NOON);
        UUID other = notes.add(actor, "another", NOON);
        Owner owner = new Owner(api, actor);

        List<Integer> answers = List.of(
                owner.invite(note, "mary@example.org").status(),
                owner.invite(note, "MARY@example.org").status(),
                owner.invite(note, "grace@example.org").status(),
                owner.invite(other, "mary@example.org").status());

        assertThat(answers)
                .withFailMessage(lesson("data-01 · M5")
                        .observed(
                                "invited one after the other: mary, MARY, grace to one note, mary to another: answered with %s instead of [201, 409, 201, 201]",
                                answers)
                        .hurts("a guest gets the same mail twice, or is locked out of all notes but the first")
                        .read("note_constraints.sql (rule 4)"))
                .isEqualTo(List.of(201, 409, 201, 201));
    }

    @Test
    @Tag("core")
    void ids_go_on_after_two_billion(StorageApi api, NotesTable notes, Sql sql) {
        UUID note = notes.add(actor, "popular", NOON);
        Owner owner = new Owner(api, actor);
        try {
            // Without effect where ids do not come from a sequence.
            continueAfter(sql, 2_147_483_645L);

            List<Integer> answers = IntStream.range(0, 5)
                    .mapToObj(i -> owner.invite(note, i + "@example.org").status())
                    .toList();

            long negative = sql.number(INVITED + " AND id::text LIKE '-%'", note);
            assertThat(answers.equals(List.of(201, 201, 201, 201, 201)) && negative == 0)
                    .withFailMessage(lesson("data-01 · M11")
                            .observed(
                                    "5 invitations after number 2,147,483,645 were answered with %s, and %d got a negative id",
                                    answers, negative)
                            .hurts(
                                    "on that day no row can be added, and rewriting a table of two billion rows takes hours")
                            .read("briefs/data-01.md#theory (a type is a rule)"))
                    .isTrue();
        } finally {
            continueAfter(sql, 1_000_000);
        }
    }

    private static void continueAfter(Sql sql, long id) {
        sql.run(
                "SELECT setval(name, ?) FROM pg_get_serial_sequence('note_invitations', 'id') name WHERE name IS NOT NULL",
                id);
    }
}
