package dev.back2code.katas.data00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told that they archived a note, and what has then happened to it. */
@KataTest
@Tag("data-00")
@Tag("data-storage")
class NoteArchiveTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Actor owner = Actor.someone();

    @Test
    @Tag("core")
    void an_own_note_is_archived_and_no_other(StorageApi api, NotesTable notes, ServiceClock clock) {
        Instant now = Instant.parse("2026-03-02T08:15:30.123456Z");
        clock.stand(now);
        UUID note = notes.add(owner, "to be archived", NOON);
        UUID other = notes.add(owner, "to be kept", NOON);

        boolean answer = new Archive(api, owner).archive(note);

        List<UUID> archived = notes.archived();
        assertThat(answer && archived.contains(note) && !archived.contains(other))
                .withFailMessage(lesson("data-00 · M5")
                        .observed(
                                "the first call for an own note answered %s; archived is now: this note %s, the owner's other note %s",
                                answer, archived.contains(note), archived.contains(other))
                        .hurts("an answer that does not agree with the data is believed by the caller all the same")
                        .read("NoteArchive (what true means)"))
                .isTrue();
        Instant at = new Archive(api, owner).archivedAt(note);
        assertThat(at)
                .withFailMessage(lesson("data-00 · M13")
                        .observed(
                                "the service's clock stood at %s while a note was archived; the note says that it was at %s",
                                now, at)
                        .hurts(
                                "retention and audit reckon from that time: notes are purged too early, or the log lies; of two clocks in one service, one is wrong")
                        .read("briefs/data-00.md#implement (time)"))
                .isEqualTo(now);
    }

    @Test
    @Tag("core")
    void archiving_again_answers_false_and_keeps_the_first_time(StorageApi api, NotesTable notes) {
        UUID note = notes.add(owner, "archived last year", NOON);
        notes.archive(note, NOON.minusSeconds(86_400));

        boolean answer = new Archive(api, owner).archive(note);

        boolean kept = notes.isArchivedAt(note, NOON.minusSeconds(86_400));
        assertThat(!answer && kept)
                .withFailMessage(lesson("data-00 · M2")
                        .observed(
                                "a note archived a day ago was archived again: the call answered %s, and the old time was %s",
                                answer, kept ? "kept" : "overwritten")
                        .hurts(
                                "a client that missed the first answer asks again: what hangs on a 'true' is done twice, or the log says that it happened today")
                        .read("briefs/data-00.md#theory (what the row count says)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_second_call_within_the_same_microsecond_answers_false(StorageApi api, NotesTable notes, ServiceClock clock) {
        UUID note = notes.add(owner, "wanted twice at once", NOON);
        // Beyond the lifetime of every token, which goes by another clock.
        clock.stand(Instant.parse("2099-12-31T23:59:59.999999Z"));

        boolean first = new Archive(api, owner).archive(note);
        boolean second = new Archive(api, owner).archive(note);

        assertThat(first && !second)
                .withFailMessage(lesson("data-00 · M18")
                        .observed(
                                "the service's clock stood still between two calls for one note: the first answered %s, the second %s",
                                first, second)
                        .hurts(
                                "clocks are coarse, are set back, and two instances have two: who compares times takes another's change for their own")
                        .read("briefs/data-00.md#theory (what the row count says)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_foreign_note_answers_false_and_stays_untouched(StorageApi api, NotesTable notes) {
        UUID note = notes.add(owner, "not yours", NOON);

        boolean colleague = new Archive(api, owner.colleague()).archive(note);
        boolean elsewhere = new Archive(api, owner.elsewhere()).archive(note);
        boolean missing = new Archive(api, owner).archive(UUID.randomUUID());

        boolean touched = notes.archived().contains(note);
        assertThat(colleague || elsewhere || missing || touched)
                .withFailMessage(lesson("data-00 · M3")
                        .observed(
                                "asked to archive a foreign note, a colleague got %s and the same user of another tenant %s; a note that does not exist gave %s; the foreign note is %s",
                                colleague, elsewhere, missing, touched ? "archived" : "untouched")
                        .hurts("whoever learns or guesses an id changes somebody else's data, or is told that they did")
                        .read("NoteArchive (what false means)"))
                .isFalse();
        assertThat(new Archive(api, owner).archive(note))
                .withFailMessage(lesson("data-00 · M9")
                        .observed("after two strangers had tried in vain, the owner's own first call answered false")
                        .hurts(
                                "a call that changed nothing must leave nothing behind; here anybody blocks anybody's notes")
                        .read("NoteArchive (what false means)"))
                .isTrue();
    }
}
