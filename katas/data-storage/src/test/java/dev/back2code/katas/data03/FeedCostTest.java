package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actors;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.Dataset;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page of 20 costs the database, at the head of 200,000 notes and deep among them. */
@KataTest(dataset = Dataset.NOTES_200K)
@Tag("data-03")
@Tag("data-storage")
class FeedCostTest {

    private static final int LIMIT = 20;
    private static final int FEW_BUFFERS = 100;
    // pgjdbc prepares a statement at its fifth execution, and PostgreSQL may keep a plan for it from the tenth on; for
    // few rows it rather does, since planning is then much of the cost.
    private static final int OFTEN = 12;
    private static final int FIVE = 5;

    @Test
    @Tag("core")
    void a_page_behind_5_000_notes_reads_few_buffers(StorageApi api, NotesTable notes) {
        Feed feed = new Feed(api, Actors.PROLIFIC);
        String[] cursor = new String[1];
        DatabaseWork walk = notes.workOf(() -> cursor[0] = feed.cursorAfter(5, 1_000));

        assertThat(walk.rows())
                .withFailMessage(lesson("data-03 · M12")
                        .observed("to show 5 pages of 1,000 notes, PostgreSQL sent %,d rows:%n  %s", walk.rows(), walk)
                        .hurts("what is fetched and not shown fills the service's memory, once for each reader")
                        .read("NoteFeed (one page)"))
                .isLessThanOrEqualTo(20_000);
        requireCheapPage(feed, notes, cursor[0], 5_000);
        requireCheapWhenAskedOften(feed, notes, cursor[0], 5_000);
    }

    @Test
    @Tag("stretch")
    void a_page_behind_50_000_notes_reads_no_more(StorageApi api, NotesTable notes) {
        Feed feed = new Feed(api, Actors.PROLIFIC);
        String cursor = feed.cursorAfter(5, 1_000);
        // Quicker than to walk so far: the others arrive above.
        notes.addMany(Actors.PROLIFIC, 45_000, Instant.parse("2025-03-01T12:00:00Z"));

        requireCheapPage(feed, notes, cursor, 50_000);
    }

    @Test
    @Tag("stretch")
    void the_first_page_reads_no_more_than_itself(StorageApi api, NotesTable notes) {
        requireCheapPage(new Feed(api, Actors.PROLIFIC), notes, null, 0);
    }

    private static void requireCheapPage(Feed feed, NotesTable notes, @Nullable String cursor, int depth) {
        Feed.Page[] page = new Feed.Page[1];
        DatabaseWork work = notes.workOf(() -> page[0] = feed.page(cursor, LIMIT));

        requireRightPage(page[0].ids(), notes, depth);
        assertThat(work.buffers())
                .withFailMessage(
                        lesson("data-03 · " + (depth == 0 ? "M8" : "M1, M2"))
                                .observed(
                                        "a page of %d notes behind %,d others made PostgreSQL read %,d buffers of 8 kB (%d are plenty):%n  %s",
                                        LIMIT, depth, work.buffers(), FEW_BUFFERS, work)
                                .hurts(
                                        depth == 0
                                                ? "whoever opens the feed pays for all of it, and pays again on each page"
                                                : "each page costs more than the one before, and the cache fills with notes that nobody asked for")
                                .read(
                                        depth == 0
                                                ? "briefs/data-03.md#theory (what counting costs)"
                                                : "briefs/data-03.md#theory (what a condition costs); run the statement with EXPLAIN (ANALYZE, BUFFERS) and compare 'Index Cond' with 'Filter'"))
                .isLessThanOrEqualTo(FEW_BUFFERS);
    }

    private static void requireCheapWhenAskedOften(Feed feed, NotesTable notes, String cursor, int depth) {
        DatabaseWork first = notes.workOf(() -> feed.page(cursor, FIVE));
        // One after the other: the pool gives out the same connection each time.
        for (int i = 2; i < OFTEN; i++) {
            feed.page(cursor, FIVE);
        }
        DatabaseWork last = notes.workOf(() -> feed.page(cursor, FIVE));

        assertThat(last.buffers())
                .withFailMessage(lesson("data-03 · M29")
                        .observed(
                                "a page of %d notes behind %,d others was asked for %d times: the first time PostgreSQL read %,d buffers for it, the last time %,d (%d are plenty):%n  %s",
                                FIVE, depth, OFTEN, first.buffers(), last.buffers(), FEW_BUFFERS, last)
                        .hurts(
                                "it is quick in every trial, and slow in production once each connection has been in use for a minute")
                        .read("briefs/data-03.md#theory (plans that are kept)"))
                .isLessThanOrEqualTo(FEW_BUFFERS);
    }

    // The pages before were larger: a cursor must not depend on the limit that it was made with.
    private static void requireRightPage(List<UUID> ids, NotesTable notes, int depth) {
        if (!ids.equals(notes.idsOf(Actors.PROLIFIC, depth, LIMIT))) {
            int from = ids.isEmpty() ? -1 : notes.idsOf(Actors.PROLIFIC).indexOf(ids.getFirst());
            throw new AssertionError(lesson("data-03 · M1")
                    .observed(
                            "a reader had seen %,d notes, then asked for %d more: the page began with the feed's note no. %,d instead of %,d",
                            depth, LIMIT, from + 1, depth + 1)
                    .hurts("readers see notes twice or never, above all those who change the page size on the way")
                    .read("briefs/data-03.md#theory (what a cursor stands for)")
                    .get());
        }
    }
}
