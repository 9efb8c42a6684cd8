package dev.back2code.katas.data02;

import static dev.back2code.katas.data02.Board.NOON;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.katas.data02.Overview.Item;
import dev.back2code.kit.Actor;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.DatabaseWork.Statement;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an overview asks of the database: how many statements, how many rows they send, and how much they read. */
@KataTest
@Tag("data-02")
@Tag("data-storage")
class OverviewCostTest {

    private static final int FEW_STATEMENTS = 5;
    private static final int TAGS = 5;
    private static final int SHARES = 4;
    private static final Actor READER = Actor.someone();
    private static final Actor SMALL_CUSTOMER = Actor.someone();

    private static List<Item> newestFirst = List.of();
    private static List<Item> fewNewestFirst = List.of();

    @BeforeAll
    static void fill(Sql sql) {
        // Few rows to a page: what a whole table costs shows as it does in one that is ten times as long.
        sql.run("ALTER TABLE note_tags SET (fillfactor = 10)");
        sql.run("ALTER TABLE note_shares SET (fillfactor = 10)");
        newestFirst = new Board(sql).fill(READER, 5_000, TAGS, SHARES);
        fewNewestFirst = new Board(sql).fill(SMALL_CUSTOMER, 20, TAGS, SHARES);
        sql.run(
                "INSERT INTO members SELECT ?, gen_random_uuid(), 'Somebody' FROM generate_series(1, 1000)",
                READER.tenant());
        sql.run("ANALYZE notes, note_tags, note_shares, members");
    }

    @Test
    @Tag("core")
    void the_number_of_statements_does_not_grow_with_the_limit(StorageApi api, NotesTable notes) {
        List<String> calls = new ArrayList<>();
        for (int limit : new int[] {10, 50, 200, 1_000}) {
            DatabaseWork work = workOf(notes, new Overview(api, READER), limit, newestFirst.subList(0, limit));

            calls.add("%,d for %,d notes".formatted(work.calls(), limit));
            assertThat(work.calls())
                    .withFailMessage(lesson("data-02 · M9, M11")
                            .observed(
                                    "PostgreSQL ran %s (%d are plenty):%n  %s",
                                    String.join(", ", calls), FEW_STATEMENTS, shown(work, Statement::calls))
                            .hurts(
                                    "each is quick, and each waits for the way there and back while the request keeps its connection; a few busy users, and the pool is empty")
                            .read("briefs/data-02.md#theory (what a statement costs, where statements hide)"))
                    .isLessThanOrEqualTo(FEW_STATEMENTS);
        }
    }

    @Test
    @Tag("core")
    void twenty_of_5_000_notes_send_few_rows(StorageApi api, NotesTable notes) {
        DatabaseWork work = workOf(notes, new Overview(api, READER), 20, newestFirst.subList(0, 20));

        // Shown are 20 x (1 + 5 + 4). Asking for own and shared notes, or for ids and notes apart, costs a few more.
        int plenty = 20 * 16;
        assertThat(work.rows())
                .withFailMessage(lesson("data-02 · M1, M2, M21")
                        .observed(
                                "to show 20 of 5,000 notes, in a tenant of 1,041 members, each with 5 tags and 4 shares, PostgreSQL sent %,d rows (%,d are plenty):%n  %s",
                                work.rows(), plenty, shown(work, Statement::rows))
                        .hurts(
                                "rows that nobody sees cost the server, the network and the heap, once for each request, and grow with the customer's data")
                        .read("briefs/data-02.md#theory (what a limit counts, what a join returns)"))
                .isLessThanOrEqualTo(plenty);
    }

    @Test
    @Tag("stretch")
    void two_hundred_tags_and_two_hundred_shares_are_no_product(StorageApi api, NotesTable notes, Sql sql) {
        Board board = new Board(sql);
        Actor owner = Actor.someone();
        board.member(owner, "Ada");
        String[] tags = IntStream.range(100, 300).mapToObj(i -> "tag " + i).toArray(String[]::new);
        UUID note = board.note(owner, "the handbook", NOON, tags);
        board.share(note, Stream.generate(owner::colleague).limit(200).toArray(Actor[]::new));

        List<Item> expected = List.of(new Item(note, "the handbook", List.of(tags), 200, "Ada"));
        DatabaseWork work = workOf(notes, new Overview(api, owner), 20, expected);

        assertThat(work.rows())
                .withFailMessage(lesson("data-02 · M1, M23")
                        .observed(
                                "one note with 200 tags and 200 shares made PostgreSQL send %,d rows (500 are plenty):%n  %s",
                                work.rows(), shown(work, Statement::rows))
                        .hurts(
                                "with few tags nobody notices; the customer who uses the product most is the first to wait")
                        .read("briefs/data-02.md#theory (what a join returns)"))
                .isLessThanOrEqualTo(500);
    }

    @Test
    @Tag("stretch")
    void twenty_notes_beside_5_000_of_others_read_few_buffers(StorageApi api, NotesTable notes) {
        DatabaseWork work = workOf(notes, new Overview(api, SMALL_CUSTOMER), 20, fewNewestFirst);

        int plenty = 800;
        assertThat(work.buffers())
                .withFailMessage(
                        lesson("data-02 · M33")
                                .observed(
                                        "a customer has 20 notes, others have 5,000; to show the 20 PostgreSQL read %,d buffers of 8 kB (%d are plenty):%n  %s",
                                        work.buffers(), plenty, shown(work, Statement::buffers))
                                .hurts(
                                        "each customer pays for all that the others store; it grows every day, and no release is to blame")
                                .read(
                                        "briefs/data-02.md#theory (what a limit counts); run the statement with EXPLAIN (ANALYZE, BUFFERS)"))
                .isLessThanOrEqualTo(plenty);
    }

    private static DatabaseWork workOf(NotesTable notes, Overview overview, int limit, List<Item> expected) {
        List<List<Item>> shown = new ArrayList<>();
        DatabaseWork work = notes.workOf(() -> shown.add(overview.latest(limit)));
        long right = IntStream.range(0, Math.min(limit, shown.getFirst().size()))
                .filter(i -> i < expected.size() && shown.getFirst().get(i).equals(expected.get(i)))
                .count();
        assertThat(shown.getFirst())
                .withFailMessage(lesson("data-02")
                        .observed(
                                "limit=%,d showed %,d notes; %,d of %,d are as they should be",
                                limit, shown.getFirst().size(), right, expected.size())
                        .hurts("the cost of a wrong list means nothing; people miss what it leaves out")
                        .read("NoteOverview, OverviewItem"))
                .isEqualTo(expected);
        // The driver looks up types once per connection; that is not the overview's doing.
        return new DatabaseWork(work.statements().stream()
                .filter(statement -> !statement.text().contains("pg_catalog"))
                .toList());
    }

    /** One line for each statement, the worst first. */
    private static String shown(DatabaseWork work, ToLongFunction<Statement> badness) {
        return work.statements().stream()
                .sorted(Comparator.comparingLong(badness).reversed().thenComparing(Statement::text))
                .map(Statement::toString)
                .map(line -> line.replaceAll("(\\$\\d+,\\s*){4,}", "... "))
                .collect(Collectors.joining("\n  "));
    }
}
