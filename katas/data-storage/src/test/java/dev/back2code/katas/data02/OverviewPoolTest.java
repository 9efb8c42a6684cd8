package dev.back2code.katas.data02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.katas.data02.Overview.Item;
import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Rival;
import dev.back2code.kit.StorageApi;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What overviews take from the service's pool of ten connections, and whether they give it back. */
@KataTest
@Tag("data-02")
@Tag("data-storage")
class OverviewPoolTest {

    private static final int POOL = 10;

    @Test
    @Tag("stretch")
    void twelve_answers_leave_no_connection_out(StorageApi api, NotesTable notes) {
        Actor reader = Actor.someone();
        new Board(notes).fill(reader, 30, 2, 2);
        List<Integer> answers = new ArrayList<>();

        for (int i = 0; i < POOL + 2 && !answers.contains(503); i++) {
            answers.add(new Overview(api, reader).ask(20).statusCode());
        }

        assertThat(answers)
                .withFailMessage(lesson("data-02 · M13")
                        .observed(
                                "one reader asked again and again, never twice at once; call no. %d was answered with %d",
                                answers.size(), answers.getLast())
                        .hurts(
                                "a connection that is not given back is gone: after ten answers the service has none, until it is restarted")
                        .read("briefs/data-02.md#theory (what a connection is)"))
                .containsOnly(200)
                .hasSize(POOL + 2);
    }

    @Test
    @Tag("stretch")
    void ten_readers_at_once_get_along_with_ten_connections(StorageApi api, NotesTable notes) throws Exception {
        List<Actor> readers = Stream.generate(Actor::someone).limit(POOL).toList();
        List<List<Item>> expected = readers.stream()
                .map(each -> new Board(notes).fill(each, 9, 2, 2))
                .toList();

        List<Future<Response>> calls;
        try (ExecutorService threads = Executors.newFixedThreadPool(POOL);
                Rival rival = notes.rival()) {
            rival.run("LOCK TABLE notes IN ACCESS EXCLUSIVE MODE");
            calls = readers.stream()
                    .map(each -> threads.submit(() -> new Overview(api, each).ask(9)))
                    .toList();
            List<Future<Response>> all = calls;
            rival.awaitArrivalOf(
                    POOL, () -> (int) all.stream().filter(Future::isDone).count());
            rival.commit();
        }

        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            Response answer = calls.get(i).get();
            if (answer.statusCode() != 200) {
                wrong.add("%d".formatted(answer.statusCode()));
            } else if (!answer.jsonPath()
                    .getList("items.id")
                    .equals(expected.get(i).stream()
                            .map(item -> item.id().toString())
                            .toList())) {
                wrong.add("200 with other notes than this reader's");
            }
        }
        assertThat(wrong)
                .withFailMessage(lesson("data-02 · M14")
                        .observed(
                                "ten readers had each a first statement under way, on ten connections; when it went on, %d of them were answered wrong: %s",
                                wrong.size(), wrong)
                        .hurts(
                                "on a busy day all requests hold what they have and wait for one more, and nobody gets it")
                        .read("briefs/data-02.md#theory (what a connection is)"))
                .isEmpty();
    }
}
