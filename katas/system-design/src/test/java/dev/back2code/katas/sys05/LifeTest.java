package dev.back2code.katas.sys05;

import static dev.back2code.katas.sys05.Creates.DRAFT;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a key stands for its intent. */
@KataTest
@Tag("sys-05")
@Tag("system-design")
class LifeTest {

    private static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final int ENDED = 1000;
    private static final int WORKS = 50;

    private final Actor who = Actor.someone();

    private Creates notes;

    @BeforeEach
    void route(StorageApi api) {
        notes = new Creates(api);
    }

    @Test
    @Tag("core")
    void a_key_lives_for_a_day_and_can_be_used_again(ServiceClock clock) {
        clock.stand(NOON);
        notes.create(who).with(201);
        clock.stand(NOON.plus(DAY).minusSeconds(1));
        String before = Creates.told(notes.create(who));
        clock.stand(NOON.plus(DAY).plusSeconds(1));
        Map<String, String> other = Map.of("title", "another note");
        List<String> after = Creates.told(
                List.of(notes.create(who, Creates.keyOf(who), other), notes.create(who, Creates.keyOf(who), other)));

        assertThat(before.equals("201 replayed") && after.equals(List.of("201 with a note", "201 replayed")))
                .withFailMessage(lesson("sys-05 · M24, M25, M26, M27")
                        .observed(
                                "a key was used at noon, and by the service's clock again a second before noon of the next day, with the same request, and a second after, with another one, twice; it was told '%s', and then %s, where it takes 201 replayed, and then a note and its replay",
                                before, after)
                        .hurts(
                                "too short a life makes a second note for a client that slept over night; one without an end refuses a client that counts from 1 each day")
                        .read("IdempotentExecutor (LIFE)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void keys_that_have_ended_do_not_pile_up(Sql sql) {
        sql.run("""
                INSERT INTO idempotency_keys (tenant_id, user_id, operation, key, fingerprint, answer, created_at, expires_at)
                SELECT ?, ?, 'create-note', 'old-' || n, '', '{}', now() - interval '3 days', now() - interval '2 days'
                FROM generate_series(1, ?) n
                """, who.tenant(), who.user(), ENDED);

        Actor other = Actor.someone();
        for (int i = 0; i < WORKS; i++) {
            notes.create(other, "key-" + i, DRAFT).with(201);
        }

        long left = sql.number("SELECT count(*) FROM idempotency_keys WHERE tenant_id = ?", who.tenant());
        assertThat(left)
                .withFailMessage(lesson("sys-05 · M28")
                        .observed(
                                "%,d keys had ended two days ago; %d creates later %,d of them are still there",
                                ENDED, WORKS, left)
                        .hurts(
                                "a million creates a day are 365 million rows a year that nobody will ask for; the table of keys becomes the largest of all")
                        .read("IdempotentExecutor (a thousand such rows go away)"))
                .isZero();
    }
}
