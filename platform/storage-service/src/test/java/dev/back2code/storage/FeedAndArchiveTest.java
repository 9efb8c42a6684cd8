package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.NoteArchive;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

class FeedAndArchiveTest extends RunningService {

    @Autowired
    NoteArchive archive;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_feed_is_newest_first_page_by_page() {
        String first = created("1");
        String second = created("2");
        String third = created("3");

        feed("?limit=2")
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(third, second))
                .jsonPath("$.next")
                .isEqualTo("1");
        feed("?limit=2&cursor=1")
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(first))
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void an_empty_feed_is_an_empty_page() {
        feed("").jsonPath("$.items").isEqualTo(List.of()).jsonPath("$.next").doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "", "99999999999", "' or 1=1"})
    void a_cursor_that_was_never_handed_out_is_a_problem(String cursor) {
        expectProblem(caller().get().uri("/feed?cursor={c}", cursor).exchange(), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483647"})
    void the_naive_feed_clamps_the_limit(String limit) {
        created("t");
        feed("?limit=" + limit).jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void a_limit_that_is_no_number_is_a_problem() {
        expectProblem(caller().get().uri("/feed?limit=many").exchange(), 400, "bad-request");
    }

    @Test
    void archiving_is_answered_true_once_and_leaves_the_note_readable() {
        String id = created("t");

        archived(id, true);
        archived(id, false);

        feed("").jsonPath("$.items").isEqualTo(List.of());
        RestTestClient.ResponseSpec note = caller().get().uri("/notes/{id}", id).exchange();
        note.expectHeader().valueEquals("ETag", "\"0-archived\"");
        note.expectBody().jsonPath("$.archivedAt").exists();
    }

    @Test
    void a_note_that_is_not_there_is_not_archived() {
        archived(UUID.randomUUID().toString(), false);
    }

    /** The weakness that the kata data-00 is about must be there: both read, then both write. */
    @Test
    void the_naive_archive_lets_two_callers_win() {
        NoteId note = new NoteId(UUID.fromString(created("t")));
        Actor actor = new Actor(new UserId(user), new TenantId(tenant), Set.of());

        List<Boolean> answers = transaction.execute(open -> {
            boolean mine = archive.archive(actor, note);
            boolean theirs = CompletableFuture.supplyAsync(() -> archive.archive(actor, note))
                    .join();
            return List.of(mine, theirs);
        });

        assertThat(answers).containsExactly(true, true);
    }

    private RestTestClient.BodyContentSpec feed(String query) {
        return caller().get()
                .uri("/feed" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private void archived(String id, boolean expected) {
        RestTestClient.ResponseSpec answer =
                caller().post().uri("/notes/{id}/archive", id).exchange();
        answer.expectStatus().isOk().expectBody().jsonPath("$.archived").isEqualTo(expected);
    }
}
