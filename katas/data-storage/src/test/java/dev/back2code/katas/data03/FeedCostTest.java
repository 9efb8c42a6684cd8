package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actors;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.Dataset;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
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
    private static final int FEW_BUFFERS = 60;

    @Test
    @Tag("core")
    void a_page_behind_5_000_notes_reads_few_buffers(StorageApi api, NotesTable notes) {
        Feed feed = new Feed(api, Actors.PROLIFIC);

        requireCheapPage(feed, notes, feed.cursorAfter(5, 1_000), 5_000);
    }

    @Test
    @Tag("stretch")
    void a_page_behind_100_000_notes_reads_no_more(StorageApi api, NotesTable notes) {
        Feed feed = new Feed(api, Actors.PROLIFIC);

        requireCheapPage(feed, notes, feed.cursorAfter(100, 1_000), 100_000);
    }

    @Test
    @Tag("stretch")
    void the_first_page_reads_no_more_than_itself(StorageApi api, NotesTable notes) {
        requireCheapPage(new Feed(api, Actors.PROLIFIC), notes, null, 0);
    }

    private static void requireCheapPage(Feed feed, NotesTable notes, @Nullable String cursor, int depth) {
        List<UUID> expected = notes.idsOf(Actors.PROLIFIC, depth, LIMIT);
        Feed.Page[] page = new Feed.Page[1];
        DatabaseWork work = notes.workOf(() -> page[0] = feed.page(cursor, LIMIT));

        assertThat(page[0].ids())
                .withFailMessage(lesson("data-03")
                        .observed("the page behind %,d notes does not go on where the last one ended", depth)
                        .hurts("readers skip or repeat notes")
                        .read("NoteFeed"))
                .isEqualTo(expected);
        assertThat(work.buffers())
                .withFailMessage(
                        lesson("data-03 · " + (depth == 0 ? "M8" : "M1, M2"))
                                .observed(
                                        "a page of %d notes behind %,d others made PostgreSQL read %,d buffers of 8 kB (at most %d are needed):%n  %s",
                                        LIMIT, depth, work.buffers(), FEW_BUFFERS, work)
                                .hurts(
                                        "every reader who goes deep costs as much as hundreds who do not; the cache holds pages nobody asked for")
                                .read(
                                        "briefs/data-03.md#theory; run the statement with EXPLAIN (ANALYZE, BUFFERS) and compare 'Index Cond' with 'Filter'"))
                .isLessThanOrEqualTo(FEW_BUFFERS);
    }
}
