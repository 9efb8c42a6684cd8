package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.NotePins;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

class InvitationAndPinTest extends RunningService {

    @Autowired
    NotePins pins;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_invitation_to_an_own_note_is_stored() {
        String note = created("t");

        invite(note, Map.of("email", "Ada@example.org"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo("Ada@example.org");

        assertThat(db.sql("select email from note_invitations where note_id = ?")
                        .param(UUID.fromString(note))
                        .query(String.class)
                        .list())
                .containsExactly("Ada@example.org");
    }

    @Test
    void an_invitation_to_a_note_that_is_not_there_is_a_problem() {
        expectProblem(invite(UUID.randomUUID().toString(), Map.of("email", "ada@example.org")), 404, "not-found");
    }

    @Test
    void an_invitation_without_an_address_is_a_problem() {
        expectProblem(invite(created("t"), Map.of()), 400, "invalid-fields");
        expectProblem(invite(created("t"), Map.of("email", "\0")), 400, "invalid-fields");
    }

    @Test
    void three_notes_are_pinned_and_a_fourth_is_refused() {
        String first = created("1");
        pin(first).expectStatus().isNoContent();
        pin(created("2")).expectStatus().isNoContent();
        pin(created("3")).expectStatus().isNoContent();

        pin(first).expectStatus().isNoContent();
        expectProblem(pin(created("4")), 409, "too-many-pins");
        assertThat(pinned()).isEqualTo(3);
    }

    @Test
    void a_note_that_is_not_there_is_not_pinned() {
        expectProblem(pin(UUID.randomUUID().toString()), 404, "not-found");
    }

    /** The weakness that the kata data-01 is about must be there: both count, then both insert. */
    @Test
    void the_naive_pins_let_two_callers_have_the_last_place() {
        pin(created("1"));
        pin(created("2"));
        NoteId third = new NoteId(UUID.fromString(created("3")));
        NoteId fourth = new NoteId(UUID.fromString(created("4")));
        Actor actor = new Actor(new UserId(user), new TenantId(tenant), Set.of());

        transaction.executeWithoutResult(open -> {
            pins.pin(actor, third);
            CompletableFuture.runAsync(() -> pins.pin(actor, fourth)).join();
        });

        assertThat(pinned()).isEqualTo(4);
    }

    private RestTestClient.ResponseSpec invite(String note, Map<String, String> draft) {
        return caller().post()
                .uri("/notes/{id}/invitations", note)
                .contentType(MediaType.APPLICATION_JSON)
                .body(draft)
                .exchange();
    }

    private RestTestClient.ResponseSpec pin(String note) {
        return caller().post().uri("/notes/{id}/pin", note).exchange();
    }

    private long pinned() {
        return db.sql("select count(*) from note_pins where user_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }
}
