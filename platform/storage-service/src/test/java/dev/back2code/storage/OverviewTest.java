package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.storage.note.Member;
import dev.back2code.storage.note.Members;
import dev.back2code.storage.note.NoteShare;
import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class OverviewTest extends RunningService {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00Z");

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager entities;

    @Autowired
    Members members;

    @Test
    void an_overview_shows_own_and_shared_notes_newest_first() {
        member(user, "Ada");
        UUID colleague = member(UUID.randomUUID(), "Grace");
        String own = String.valueOf(post(Map.of("title", "mine", "tags", List.of("b", "a")))
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id"));
        share(UUID.fromString(own), colleague, "viewer");
        UUID shared = note(tenant, colleague, "theirs");
        share(shared, user, "editor");
        note(tenant, colleague, "not shared");

        overview("")
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(own, shared.toString()))
                .jsonPath("$.items[0].tags")
                .isEqualTo(List.of("a", "b"))
                .jsonPath("$.items[0].shareCount")
                .isEqualTo(1)
                .jsonPath("$.items[*].ownerName")
                .isEqualTo(List.of("Ada", "Grace"));
    }

    @Test
    void an_overview_shows_nothing_of_another_tenant_and_nothing_archived() {
        member(user, "Ada");
        UUID elsewhere = note(UUID.randomUUID(), UUID.randomUUID(), "another tenant's");
        share(elsewhere, user, "editor");
        caller().post().uri("/notes/{id}/archive", created("archived")).exchange();

        overview("").jsonPath("$.items").isEqualTo(List.of());
    }

    @Test
    void an_owner_who_is_no_member_has_no_name() {
        created("t");
        overview("").jsonPath("$.items[0].ownerName").isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1"})
    void the_naive_overview_clamps_the_limit(String limit) {
        created("1");
        created("2");
        overview("?limit=" + limit).jsonPath("$.items.length()").isEqualTo(1);
    }

    /** A note that is shared goes with its shares, although Hibernate knows of them. */
    @Test
    void a_shared_note_can_be_deleted() {
        String id = created("t");
        share(UUID.fromString(id), member(user, "Ada"), "viewer");

        caller().delete().uri("/notes/{id}", id).exchange().expectStatus().isNoContent();
    }

    @Test
    void members_and_shares_are_mapped() {
        UUID note = note(tenant, user, "t");
        UUID colleague = member(UUID.randomUUID(), "Grace");
        share(note, colleague, "viewer");

        assertThat(members.find(new TenantId(tenant), new UserId(colleague)))
                .hasValueSatisfying(member -> assertThat(List.of(member.tenantId(), member.userId(), member.name()))
                        .containsExactly(new TenantId(tenant), new UserId(colleague), "Grace"));
        NoteShare share = entities.find(NoteShare.class, new NoteShare.Key(note, colleague));
        assertThat(List.of(share.tenantId(), share.userId(), share.role(), share.sharedAt()))
                .containsExactly(new TenantId(tenant), new UserId(colleague), "viewer", NOON.toInstant());
        assertThat(entities.find(Member.class, new Member.Key(tenant, UUID.randomUUID())))
                .isNull();
    }

    private RestTestClient.BodyContentSpec overview(String query) {
        return caller().get()
                .uri("/overview" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private UUID note(UUID tenant, UUID owner, String title) {
        UUID id = UUID.randomUUID();
        db.sql(
                        "insert into notes (id, tenant_id, owner_id, title, body, created_at, updated_at) values (?, ?, ?, ?, '', ?, ?)")
                .params(id, tenant, owner, title, NOON, NOON)
                .update();
        return id;
    }

    private UUID member(UUID member, String name) {
        db.sql("insert into members (tenant_id, user_id, name) values (?, ?, ?)")
                .params(tenant, member, name)
                .update();
        return member;
    }

    private void share(UUID note, UUID with, String role) {
        db.sql("insert into note_shares (note_id, tenant_id, user_id, role, shared_at) values (?, ?, ?, ?, ?)")
                .params(note, tenant, with, role, NOON)
                .update();
    }
}
