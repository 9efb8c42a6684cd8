package dev.back2code.katas.data01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody can store who does not ask the service. */
@KataTest
@Tag("data-01")
@Tag("data-storage")
class WrittenByScriptTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String NEW_NOTE = "INSERT INTO notes (id, tenant_id, owner_id, title, body, version, "
            + "created_at, updated_at) VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?, '', ?, now(), now())";
    private static final String NEW_INVITATION =
            "INSERT INTO note_invitations (note_id, email, invited_at) VALUES (?, ?, now())";

    private final Actor owner = Actor.someone();

    @Test
    @Tag("core")
    void a_blank_title_is_refused_and_no_other(Sql sql, NotesTable notes) {
        UUID note = notes.add(owner, "a title", NOON);
        Script wrong = new Script(sql)
                .tries("an empty title", NEW_NOTE, "", 0)
                .tries("a title of spaces", NEW_NOTE, "   ", 0)
                .tries("a title of tabs and line breaks", NEW_NOTE, " \t\r\n", 0)
                .tries("a title that is emptied later", "UPDATE notes SET title = ' ' WHERE id = ?", note);
        Script right = new Script(sql)
                .tries("one letter", NEW_NOTE, "ß", 0)
                .tries("200 umlauts", NEW_NOTE, "ü".repeat(200), 0)
                .tries("blanks around a word", NEW_NOTE, " \n a title\t ", 0);

        expect(wrong, "M7", right, "M9", "a title that nobody can see cannot be clicked, found or told from others");
    }

    @Test
    @Tag("core")
    void a_negative_version_is_refused_and_no_other(Sql sql, NotesTable notes) {
        UUID note = notes.add(owner, "a title", NOON);
        Script wrong = new Script(sql)
                .tries("version -1", NEW_NOTE, "a title", -1)
                .tries("a version that is set to -1 later", "UPDATE notes SET version = -1 WHERE id = ?", note);
        Script right = new Script(sql)
                .tries("version 0", NEW_NOTE, "a title", 0)
                .tries("version 3,000,000,000", NEW_NOTE, "a title", 3_000_000_000L);

        expect(wrong, "M2", right, "M9", "an ETag goes back, and a change that was refused is taken once more");
    }

    @Test
    @Tag("core")
    void a_blank_address_is_refused_and_no_other(Sql sql, NotesTable notes) {
        UUID note = notes.add(owner, "a title", NOON);
        sql.run(NEW_INVITATION, note, "to-be-emptied@example.org");
        Script wrong = new Script(sql)
                .tries("an empty address", NEW_INVITATION, note, "")
                .tries("an address of spaces", NEW_INVITATION, note, "  ")
                .tries("an address of a tab and a line break", NEW_INVITATION, note, "\t\n")
                .tries("an address of a line break from Windows", NEW_INVITATION, note, "\r\n")
                .tries("one emptied later", "UPDATE note_invitations SET email = '' WHERE note_id = ?", note);
        Script right = new Script(sql)
                .tries("capitals", NEW_INVITATION, note, "Ada.Lovelace@Example.ORG")
                .tries("a plus and umlauts", NEW_INVITATION, note, "jürgen+notes@müller.example")
                .tries("an apostrophe", NEW_INVITATION, note, "o'brien@example.org")
                .tries("254 characters", NEW_INVITATION, note, "x".repeat(242) + "@example.org");

        expect(wrong, "M7", right, "M9", "who cannot be written to is invited, or who could be is turned away");
    }

    @Test
    @Tag("core")
    void an_invitation_comes_and_goes_with_its_note(Sql sql, NotesTable notes) {
        UUID note = notes.add(owner, "a title", NOON);
        sql.run(NEW_INVITATION, note, "ada@example.org");
        Script wrong = new Script(sql)
                .tries("a note that does not exist", NEW_INVITATION, UUID.randomUUID(), "ada@example.org")
                .tries(
                        "one moved there later",
                        "UPDATE note_invitations SET note_id = ? WHERE note_id = ?",
                        UUID.randomUUID(),
                        note);
        Script right = new Script(sql).tries("the end of a note with a guest", "DELETE FROM notes WHERE id = ?", note);

        expect(wrong, "M10", right, "M29", "guests are shown a 404, or an owner cannot delete what is theirs");
        long left = sql.number("SELECT count(*) FROM note_invitations WHERE note_id = ?", note);
        assertThat(left)
                .withFailMessage(lesson("data-01 · M10")
                        .observed("a note with 1 invitation was deleted, and %d invitations to it are left", left)
                        .hurts(
                                "rows that point nowhere are found years later, by a join that drops them or a page that fails")
                        .read("briefs/data-01.md#theory (what a check cannot see)"))
                .isZero();
    }

    private static void expect(Script wrong, String lax, Script right, String strict, String hurts) {
        assertThat(wrong.notRefused())
                .withFailMessage(lesson("data-01 · " + lax)
                        .observed("a script wrote past the service, and of what must be refused %s", wrong.notRefused())
                        .hurts("%s; what the service checks, only the service is checked for", hurts)
                        .read("briefs/data-01.md#theory (who writes)"))
                .isEmpty();
        assertThat(right.notStored())
                .withFailMessage(lesson("data-01 · " + strict)
                        .observed("a script wrote past the service, and of what must be stored %s", right.notStored())
                        .hurts(
                                "a rule that is too strict turns customers away, and nobody can make an exception at night")
                        .read("briefs/data-01.md#theory (what a rule costs)"))
                .isEmpty();
    }
}
