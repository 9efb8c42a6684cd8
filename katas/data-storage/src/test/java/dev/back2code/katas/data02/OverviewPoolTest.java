package dev.back2code.katas.data02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.katas.data02.Overview.Item;
import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    void twelve_answers_leave_no_connection_out(StorageApi api, Sql sql) {
        Actor reader = Actor.someone();
        new Board(sql).fill(reader, 30, 2, 2);
        List<Integer> answers = new ArrayList<>();

        for (int i = 0; i < POOL + 2 && !answers.contains(503); i++) {
            answers.add(new Overview(api, reader).ask(20).status());
        }

        assertThat(answers)
                .withFailMessage(lesson("data-02 · M25")
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
    void ten_readers_at_once_get_along_with_ten_connections(StorageApi api, Sql sql, Stage stage) {
        Map<String, List<Item>> expected = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        try (Play play = stage.play()) {
            for (int i = 0; i < POOL; i++) {
                Actor reader = Actor.someone();
                String name = "reader " + i;
                expected.put(name, new Board(sql).fill(reader, 6, 2, 2));
                play.actor(name, () -> new Overview(api, reader).ask(6));
            }
            // Each has a connection before anybody's first statement runs, and all are at work before the first one
            // ends.
            play.letAll(Stop.READ).letAll(Stop.READ).finishAll();
            expected.forEach((name, items) -> {
                Answer answer = play.answer(name);
                if (answer.status() != 200) {
                    wrong.add("%d".formatted(answer.status()));
                } else if (!Overview.items(answer).equals(items)) {
                    wrong.add("200 with a list that is not this reader's");
                }
            });
        }

        assertThat(wrong)
                .withFailMessage(
                        lesson("data-02 · M26")
                                .observed(
                                        "ten readers were at work at once, each on a connection of the ten; %d were answered wrong, the first with %s",
                                        wrong.size(), wrong.stream().findFirst().orElse("nothing"))
                                .hurts(
                                        "on a busy day requests get in each other's way: they wait for what the others hold, or mix up what they read")
                                .read(
                                        "briefs/data-02.md#theory (what a connection is), FrugalNoteOverview (once for all requests)"))
                .isEmpty();
    }
}
