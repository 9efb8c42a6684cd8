package dev.back2code.katas.sec03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Actors;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.Dataset;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What access costs, in a tenant with 200,000 notes of one user. */
@KataTest(dataset = Dataset.NOTES_200K)
@Tag("sec-03")
@Tag("security")
class AccessCostTest {

    private static final int FEW_BUFFERS = 200;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Actor owner = Actors.PROLIFIC;
    private final Actor member = owner.colleague();

    @Test
    @Tag("stretch")
    void a_search_reads_few_buffers_whoever_has_many_notes(StorageApi api, NotesTable notes, Sql sql) {
        UUID shared = shareOne(notes, sql);
        notes.add(member, "my own", NOON);
        sql.run("ANALYZE note_shares");

        for (Actor actor : List.of(member, owner)) {
            String[] found = new String[1];
            DatabaseWork work = notes.workOf(() ->
                    found[0] = api.as(actor).get("/notes/search").with(200).text());
            boolean right = actor.equals(owner) || found[0].contains(shared.toString()) && found[0].contains("my own");
            assertThat(right && work.buffers() <= FEW_BUFFERS && work.calls() <= 2)
                    .withFailMessage(lesson("sec-03 · M12, M13")
                            .observed(
                                    "%s of a tenant with 200,000 notes asked for the newest 20 that they may read: %d statements, where it takes at most 2, and %,d buffers of 8 kB (%d are plenty); the right notes were %s:%n  %s",
                                    actor.equals(owner)
                                            ? "the owner of all of them"
                                            : "a member with 1 note and 1 share",
                                    work.calls(),
                                    work.buffers(),
                                    FEW_BUFFERS,
                                    right ? "found" : "not found",
                                    work)
                            .hurts(
                                    "each search costs as much as the tenant is large, and is the first thing to be cached, with the permissions in it")
                            .read("briefs/sec-03.md#theory (what a list costs)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void a_check_is_one_statement(StorageApi api, NotesTable notes, Sql sql) {
        UUID shared = shareOne(notes, sql);
        UUID own = notes.add(member, "my own", NOON);
        change(api, own);
        change(api, shared);

        DatabaseWork ownWork = notes.workOf(() -> change(api, own));
        DatabaseWork sharedWork = notes.workOf(() -> change(api, shared));

        // One finds that the note is not one's own, one is the check.
        assertThat(sharedWork.calls() - ownWork.calls())
                .withFailMessage(lesson("sec-03 · M11")
                        .observed(
                                "a change of one's own note took %d statements, that of a shared one %d, where it takes at most 2 more:%n  %s",
                                ownWork.calls(), sharedWork.calls(), sharedWork)
                        .hurts("a check that is slow is a check that somebody leaves out")
                        .read("NoteAccess (one statement at most)"))
                .isLessThanOrEqualTo(2);
    }

    private UUID shareOne(NotesTable notes, Sql sql) {
        UUID shared = notes.add(owner, "shared", Instant.parse("2020-03-01T12:00:00Z"));
        sql.run("INSERT INTO members VALUES (?, ?, 'a member') ON CONFLICT DO NOTHING", member.tenant(), member.user());
        sql.run("INSERT INTO note_shares VALUES (?, ?, ?, 'editor', now())", shared, member.tenant(), member.user());
        return shared;
    }

    private void change(StorageApi api, UUID note) {
        api.as(member)
                .header("If-Match", "*")
                .body(Map.of("title", "changed"))
                .put("/notes/{id}", note)
                .with(200);
    }
}
