package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class SharesTest extends RunningService {

    @Autowired
    JdbcClient jdbc;

    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private String note = "";

    @BeforeEach
    void a_note_and_two_members() {
        note = created("t");
        known(ann, "Ann");
        known(bob, "Bob");
    }

    @Test
    void a_note_is_shared_changed_shown_and_unshared() {
        share(ann, "viewer").expectStatus().isNoContent();
        share(ann, "editor").expectStatus().isNoContent();
        share(bob, "viewer").expectStatus().isNoContent();
        shares().jsonPath("$.items[*].user.name")
                .isEqualTo(List.of("Ann", "Bob"))
                .jsonPath("$.items[*].role")
                .isEqualTo(List.of("editor", "viewer"))
                .jsonPath("$.items[0].user.id")
                .isEqualTo(ann.toString());

        unshare(bob).expectStatus().isNoContent();
        unshare(bob).expectStatus().isNoContent();
        shares().jsonPath("$.items[*].user.name").isEqualTo(List.of("Ann"));
    }

    @Test
    void the_last_editor_stays_one() {
        share(ann, "editor").expectStatus().isNoContent();
        share(bob, "viewer").expectStatus().isNoContent();

        expectProblem(unshare(ann), 409, "last-editor");
        expectProblem(share(ann, "viewer"), 409, "last-editor");
        share(bob, "editor").expectStatus().isNoContent();
        share(ann, "viewer").expectStatus().isNoContent();
        expectProblem(unshare(bob), 409, "last-editor");
        shares().jsonPath("$.items[*].role").isEqualTo(List.of("viewer", "editor"));
    }

    @Test
    void only_members_of_the_tenant_get_a_share_and_the_owner_needs_none() {
        expectProblem(share(UUID.randomUUID(), "viewer"), 422, "unknown-member");
        known(user, "Owner");
        expectProblem(share(user, "viewer"), 422, "share-with-owner");
        expectProblem(share(ann, "owner"), 400, "malformed-body");
        shares().jsonPath("$.items").isEqualTo(List.of());
    }

    /** Who may do what within the tenant is the seam's to say (note-access). */
    @Test
    void others_of_another_tenant_see_and_change_nothing() {
        share(ann, "editor").expectStatus().isNoContent();
        RestTestClient elsewhere = callerWith(ISSUER.token(ann, UUID.randomUUID(), "notes:read notes:write"));

        expectProblem(elsewhere.get().uri("/notes/{id}/shares", note).exchange(), 404, "not-found");
        expectProblem(share(elsewhere, bob, "viewer"), 404, "not-found");
        expectProblem(
                elsewhere.delete().uri("/notes/{id}/shares/{user}", note, ann).exchange(), 404, "not-found");
    }

    @Test
    void a_member_is_known_by_the_newest_name_that_a_token_tells() {
        known(ann, "Ann Other");
        known(ann, "  " + "x".repeat(120));
        share(ann, "viewer").expectStatus().isNoContent();
        shares().jsonPath("$.items[0].user.name").isEqualTo("x".repeat(100));
    }

    @Test
    void a_name_that_cannot_be_stored_changes_nothing_and_refuses_nobody() {
        known(ann, "a\0b");
        known(ann, " ");
        share(ann, "viewer").expectStatus().isNoContent();
        shares().jsonPath("$.items[0].user.name").isEqualTo("Ann");
    }

    @Test
    void a_token_without_a_name_makes_nobody_a_member() {
        UUID unnamed = UUID.randomUUID();
        callerWith(ISSUER.token(unnamed, tenant, "notes:read"))
                .get()
                .uri("/feed")
                .exchange();

        assertThat(jdbc.sql("select count(*) from members where user_id = ?")
                        .param(unnamed)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** By calling with a token that tells a name. */
    private void known(UUID member, String name) {
        callerWith(ISSUER.token(claims -> claims.subject(member.toString())
                        .claim("tenant", tenant.toString())
                        .claim("name", name)))
                .get()
                .uri("/feed")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private RestTestClient.ResponseSpec share(UUID with, String role) {
        return share(caller(), with, role);
    }

    private RestTestClient.ResponseSpec share(RestTestClient caller, UUID with, String role) {
        return caller.put()
                .uri("/notes/{id}/shares/{user}", note, with)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("role", role))
                .exchange();
    }

    private RestTestClient.ResponseSpec unshare(UUID with) {
        return caller().delete().uri("/notes/{id}/shares/{user}", note, with).exchange();
    }

    private RestTestClient.BodyContentSpec shares() {
        return caller().get()
                .uri("/notes/{id}/shares", note)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
