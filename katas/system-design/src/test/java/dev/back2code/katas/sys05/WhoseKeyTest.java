package dev.back2code.katas.sys05;

import static dev.back2code.katas.sys05.Creates.DRAFT;
import static dev.back2code.katas.sys05.Creates.KEY;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a key stands for: one request of one user. */
@KataTest
@Tag("sys-05")
@Tag("system-design")
class WhoseKeyTest {

    private final Actor who = Actor.someone();

    private Creates notes;

    @BeforeEach
    void route(StorageApi api) {
        notes = new Creates(api);
    }

    @Test
    @Tag("core")
    void a_key_stands_for_one_request(Sql sql) {
        Map<String, String> milk = Map.of("title", "milk");
        Map<String, String> bread = Map.of("title", "bread");
        List<Answer> answers = List.of(
                notes.create(who, Creates.keyOf(who), milk),
                notes.create(who, Creates.keyOf(who), bread),
                notes.create(who, Creates.keyOf(who), milk));

        long made = Creates.notesOf(who, sql);
        assertThat(Creates.told(answers)
                                .equals(List.of("201 with a note", "422 idempotency-key-reused", "201 replayed"))
                        && made == 1)
                .withFailMessage(lesson("sys-05 · M5")
                        .observed(
                                "one key was sent with 'milk', with 'bread', and with 'milk' again; the answers were %s, where it takes 201, 422 idempotency-key-reused and the first one replayed; %d notes were made",
                                Creates.told(answers), made)
                        .hurts(
                                "a client with a bug in its keys believes that its bread was stored, and nobody ever finds it; or its second request silently becomes another one")
                        .read("briefs/sys-05.md#theory (what a key says)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void the_key_of_another_is_another_key(Sql sql) {
        notes.create(who, KEY, DRAFT).with(201);
        sql.run("""
                INSERT INTO idempotency_keys (tenant_id, user_id, operation, key, fingerprint, answer, created_at, expires_at)
                VALUES (?, ?, 'delete-note', 'deleted', '', '{}', now(), now() + interval '1 day')
                """, who.tenant(), who.user());

        List<String> answers = Creates.told(List.of(
                notes.create(who.colleague(), KEY, DRAFT),
                notes.create(who.elsewhere(), KEY, DRAFT),
                notes.create(who, "deleted", DRAFT)));

        assertThat(answers)
                .withFailMessage(lesson("sys-05 · M3, M6, M7")
                        .observed(
                                "a key was used; then it came from another user of the tenant, and from the same user in another tenant; and a key that had named another operation named a create: the answers were %s, where it takes three new notes",
                                answers)
                        .hurts(
                                "clients number their requests from 1: one customer is shown the note of another, or told that it has misused a key that it never saw")
                        .read("Intent"))
                .containsOnly("201 with a note");
    }

    @Test
    @Tag("stretch")
    void requests_that_look_alike_are_told_apart() {
        Map<String, List<Map<String, ?>>> pairs = Map.of(
                "title 'Aa', title 'BB'", List.of(Map.of("title", "Aa"), Map.of("title", "BB")),
                "title 'ab' and body 'c', title 'a' and body 'bc'",
                        List.of(Map.of("title", "ab", "body", "c"), Map.of("title", "a", "body", "bc")),
                "title 'a, b', title 'a' and body 'b, '",
                        List.of(Map.of("title", "a, b"), Map.of("title", "a", "body", "b, ")),
                "tag 'x, y', tags 'x' and 'y'",
                        List.of(
                                Map.of("title", "t", "tags", List.of("x, y")),
                                Map.of("title", "t", "tags", List.of("x", "y"))));

        List<String> confused = new ArrayList<>();
        pairs.forEach((name, drafts) -> {
            notes.create(who, Creates.keyOf(who) + name.hashCode(), drafts.getFirst())
                    .with(201);
            if (notes.create(who, Creates.keyOf(who) + name.hashCode(), drafts.getLast())
                            .status()
                    != 422) {
                confused.add(name);
            }
        });

        assertThat(confused.stream().sorted().toList())
                .withFailMessage(lesson("sys-05 · M8, M9")
                        .observed(
                                "two requests under one key were taken for the same: %s",
                                confused.stream().sorted().toList())
                        .hurts("the second one is answered 201, and has never been done")
                        .read("briefs/sys-05.md#theory (what a key says)"))
                .isEmpty();
    }
}
