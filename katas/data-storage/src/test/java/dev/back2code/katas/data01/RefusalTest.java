package dev.back2code.katas.data01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a caller is told whom the database refuses. */
@KataTest
@Tag("data-01")
@Tag("data-storage")
class RefusalTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String RULES =
            "SELECT conname::text FROM pg_constraint WHERE conrelid = 'note_invitations'::regclass "
                    + "UNION SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 'note_invitations'::regclass";

    private final Actor actor = Actor.someone();

    @Test
    @Tag("core")
    void a_refusal_says_what_kind_it_is_and_which_field(StorageApi api, NotesTable notes) {
        UUID note = notes.add(actor, "a title", NOON);
        Owner owner = new Owner(api, actor);
        owner.invite(note, "ada@example.org");

        String again = Owner.told(owner.invite(note, "ada@example.org"));
        String blank = Owner.told(owner.invite(note, "  "));

        assertThat(List.of(again, blank))
                .withFailMessage(lesson("data-01 · M20")
                        .observed(
                                "an address that was invited already was answered with '%s', a blank one with '%s'",
                                again, blank)
                        .hurts("a form cannot mark the field, and a client cannot know whether to try again is of use")
                        .read("Violation (kinds); 409 and 422 with the field 'email' are expected"))
                .isEqualTo(List.of("409 email", "422 email"));
    }

    @Test
    @Tag("stretch")
    void a_refusal_says_nothing_of_the_database(StorageApi api, NotesTable notes, Sql sql) {
        UUID note = notes.add(actor, "a title", NOON);
        Owner owner = new Owner(api, actor);
        owner.invite(note, "ada@example.org");

        Answer again = owner.invite(note, "ada@example.org");

        List<String> leaked = Stream.concat(
                        Stream.of("SQL", "duplicate key", "constraint", "Key (", "note_invitations"),
                        sql.column(String.class, RULES).stream())
                .filter(again.text()::contains)
                .toList();
        assertThat(again.status() == 409 && leaked.isEmpty())
                .withFailMessage(lesson("data-01 · M22")
                        .observed(
                                "the refusal was answered with %d, and its text has %s: %s",
                                again.status(), leaked, again.text())
                        .hurts(
                                "tables, columns and other people's values are nobody's business, and the next rename breaks a client")
                        .read("Violation (sentence)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_rule_that_nobody_knows_stays_a_failure(StorageApi api, NotesTable notes, Sql sql) {
        UUID note = notes.add(actor, "a title", NOON);
        Owner owner = new Owner(api, actor);
        owner.invite(note, "ada@example.org");
        owner.invite(note, "eve@house.example");
        int known = owner.invite(note, "ada@example.org").status();
        try {
            sql.run("CREATE UNIQUE INDEX one_guest_of_the_house ON note_invitations (split_part(email, '@', 2)) "
                    + "WHERE email LIKE '%@house.example'");
            sql.run("ALTER TABLE note_invitations ADD CONSTRAINT no_rivals CHECK (email NOT LIKE '%@rival.example')");

            // The rivals' addresses quote the names of rules, and so does what the server says about them.
            List<Integer> answers = Stream.concat(
                            Stream.of("adam@house.example"),
                            sql.column(String.class, RULES).stream().map(rule -> rule + "@rival.example"))
                    .map(email -> owner.invite(note, email).status())
                    .toList();

            assertThat(known == 409 && answers.stream().allMatch(answer -> answer == 500))
                    .withFailMessage(lesson("data-01 · M12")
                            .observed(
                                    "an address that was invited already was answered with %d; two rules that the service does not know (one guest of the house, no rivals) were answered with %s, where all should be 500",
                                    known, answers)
                            .hurts(
                                    "a new rule, or a mistake of ours, is told as the caller's: no alarm rings, and the advice is wrong")
                            .read("ConstraintTranslator (when it is empty)"))
                    .isTrue();
        } finally {
            sql.run("DROP INDEX IF EXISTS one_guest_of_the_house");
            sql.run("ALTER TABLE note_invitations DROP CONSTRAINT IF EXISTS no_rivals");
        }
    }
}
