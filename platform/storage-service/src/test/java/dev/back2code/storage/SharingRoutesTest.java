package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class SharingRoutesTest extends RunningService {

    @Autowired
    JdbcClient jdbc;

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private String note = "";

    @BeforeEach
    void a_note_with_two_editors() {
        note = created("shared");
        add(user);
        add(one);
        add(two);
        share(one, "editor");
        share(two, "editor");
    }

    @Test
    void an_editor_is_revoked_once_and_the_last_one_not_at_all() {
        revoke(one).expectStatus().isOk().expectBody().jsonPath("$.revoked").isEqualTo(true);
        revoke(one).expectStatus().isOk().expectBody().jsonPath("$.revoked").isEqualTo(false);
        expectProblem(revoke(two), 409, "last-editor");

        assertThat(editors()).containsExactly(two);
    }

    @Test
    void a_viewer_is_no_editor() {
        UUID viewer = UUID.randomUUID();
        add(viewer);
        share(viewer, "viewer");

        revoke(viewer).expectStatus().isOk().expectBody().jsonPath("$.revoked").isEqualTo(false);
    }

    @Test
    void the_new_owner_has_the_note_and_the_old_one_edits_it() {
        transfer(one).expectStatus().isNoContent();

        assertThat(editors()).containsExactlyInAnyOrder(two, user);
        expectProblem(transfer(two), 404, "not-found");
        expectProblem(revoke(two), 404, "not-found");
        RestTestClient owner = callerWith(ISSUER.token(one, tenant, "notes:read"));
        owner.get().uri("/notes/{id}", note).exchange().expectStatus().isOk();
    }

    @Test
    void a_note_goes_to_members_only_and_to_oneself_without_a_change() {
        expectProblem(transfer(UUID.randomUUID()), 422, "unknown-member");
        transfer(user).expectStatus().isNoContent();

        assertThat(editors()).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void the_new_owner_must_be_named() {
        expectProblem(posted(Map.of()), 400, "invalid-fields");
    }

    private Iterable<UUID> editors() {
        return jdbc.sql("SELECT user_id FROM note_shares WHERE note_id = ?::uuid AND role = 'editor'")
                .param(note)
                .query(UUID.class)
                .list();
    }

    private void add(UUID member) {
        jdbc.sql("INSERT INTO members VALUES (?, ?, 'member')")
                .params(tenant, member)
                .update();
    }

    private void share(UUID member, String role) {
        jdbc.sql("INSERT INTO note_shares VALUES (?::uuid, ?, ?, ?, now())")
                .params(note, tenant, member, role)
                .update();
    }

    private RestTestClient.ResponseSpec revoke(UUID editor) {
        return caller().delete().uri("/notes/{id}/editors/{user}", note, editor).exchange();
    }

    private RestTestClient.ResponseSpec transfer(UUID to) {
        return posted(Map.of("to", to));
    }

    private RestTestClient.ResponseSpec posted(Object body) {
        return caller().post()
                .uri("/notes/{id}/owner", note)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
