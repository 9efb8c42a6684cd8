package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader gets who sends what no page has handed out. */
@KataTest
@Tag("data-03")
@Tag("data-storage")
class HostileFeedTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private final Actor reader = Actor.someone();

    @Test
    @Tag("core")
    void an_unreadable_cursor_is_the_clients_error(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 30, NOON);
        Feed feed = new Feed(api, reader);
        String real = String.valueOf(feed.page(null, 10).next());
        refused(
                feed,
                "nonsense",
                "%%%",
                "'; DROP TABLE notes; --",
                base64("nonsense"),
                base64("1|2"),
                real.substring(0, real.length() / 2) + "*",
                "",
                " ");
    }

    @Test
    @Tag("stretch")
    void no_other_text_passes_as_a_cursor(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 30, NOON);

        refused(
                new Feed(api, reader),
                "-1",
                "null",
                "{}",
                "ÄÖÜ\u0000",
                "AAAA",
                base64("2026-03-01T12:00:00Z"),
                base64("a,b"),
                "x".repeat(2_000));
    }

    @Test
    @Tag("stretch")
    void an_altered_or_foreign_cursor_never_shows_foreign_notes(StorageApi api, NotesTable notes) {
        Actor stranger = reader.colleague();
        notes.addMany(reader, 30, NOON);
        notes.addMany(stranger, 30, NOON);
        List<UUID> own = notes.idsOf(stranger);
        String foreign = String.valueOf(new Feed(api, reader).page(null, 10).next());

        for (String cursor : alterations(foreign)) {
            Answer answer = new Feed(api, stranger).ask(cursor, 10);

            List<String> ids = answer.status() == 200
                    ? Feed.page(answer).ids().stream().map(UUID::toString).toList()
                    : List.of();
            long leaked = ids.stream()
                    .filter(id -> !own.contains(UUID.fromString(id)))
                    .count();
            assertThat(leaked == 0 && (answer.status() == 200 || answer.status() == 400))
                    .withFailMessage(lesson("data-03 · M5")
                            .observed(
                                    "a reader sent another reader's cursor, or that cursor with one character changed ('%s'): the answer was %d with %d foreign notes",
                                    cursor, answer.status(), leaked)
                            .hurts(
                                    "a cursor is input: it must not choose whose notes are read, nor bring the query down")
                            .read("briefs/data-03.md#design"))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void limits_out_of_range_are_refused_or_clamped(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 1_200, NOON);
        Feed feed = new Feed(api, reader);

        for (int limit : new int[] {1_000_000_000, Integer.MAX_VALUE, 1_001, 0, -1, Integer.MIN_VALUE}) {
            Answer answer = feed.ask(null, limit);

            int size = answer.status() == 200 ? Feed.page(answer).items().size() : 0;
            boolean refused = answer.status() == 400;
            boolean clamped = answer.status() == 200 && size >= 1 && size <= 1_000;
            assertThat(refused || clamped)
                    .withFailMessage(lesson("data-03 · M9")
                            .observed("limit=%d was answered with %d and %,d notes", limit, answer.status(), size)
                            .hurts("one request then reads, sorts and sends a whole table, or ends in a 500")
                            .read("NoteFeed (limit)"))
                    .isTrue();
        }
        int served = feed.page(null, 1_000).items().size();
        assertThat(served)
                .withFailMessage(lesson("data-03 · M18")
                        .observed("limit=1000 gave %,d of 1,200 notes", served)
                        .hurts(
                                "who asks for 1,000 counts on them: a shorter page looks like the last, for a longer one there is no room")
                        .read("NoteFeed (limit)"))
                .isEqualTo(1_000);
    }

    private static void refused(Feed feed, String... cursors) {
        for (String cursor : cursors) {
            Answer answer = feed.ask(cursor, 10);

            assertThat(answer.status())
                    .withFailMessage(lesson("data-03 · M7")
                            .observed("the cursor '%s' was answered with %d", shortened(cursor), answer.status())
                            .hurts(
                                    "a 5xx wakes somebody up and is retried; a page for nonsense hides a bug: who loses a cursor starts anew, for ever")
                            .read("InvalidCursor"))
                    .isEqualTo(400);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> alterations(String cursor) {
        List<String> all = new ArrayList<>(List.of(cursor, ""));
        // Of a long cursor not every character: each costs a request.
        for (int i = 0; i < cursor.length(); i += 1 + cursor.length() / 50) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            all.add(cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        return all;
    }

    private static String shortened(String cursor) {
        return cursor.length() > 40 ? cursor.substring(0, 40) + "..." : cursor;
    }
}
