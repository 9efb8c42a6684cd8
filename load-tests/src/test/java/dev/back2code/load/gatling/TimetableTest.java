package dev.back2code.load.gatling;

import static dev.back2code.load.lab.Implementation.NAIVE;
import static dev.back2code.load.lab.Implementation.REFERENCE;
import static dev.back2code.load.lab.Implementation.YOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.load.gatling.Timetable.Slot;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Subject;
import dev.back2code.load.lab.Survey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {

    private final Timetable timetable = Timetable.mirrored(List.of(Implementation.values()), Duration.ofSeconds(10));

    @Test
    void blocks_run_there_and_back() {
        assertThat(timetable.slots())
                .extracting(Slot::who)
                .containsExactly(NAIVE, YOURS, REFERENCE, NAIVE, YOURS, REFERENCE, REFERENCE, YOURS, NAIVE);
    }

    @Test
    void no_block_begins_before_the_last_one_has_ended() {
        List<Slot> slots = timetable.slots();
        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).from()).isGreaterThan(slots.get(i - 1).until());
        }
        assertThat(timetable.length()).isGreaterThan(slots.getLast().until());
    }

    @Test
    void an_order_survives_the_way_to_the_other_jvm() {
        Map<Integer, @Nullable String> cursors = new HashMap<>();
        cursors.put(0, null);
        cursors.put(100_000, "a=&b");
        Survey survey = new Survey(cursors, Map.of(), true);
        Subject subject = new Subject(YOURS, URI.create("http://127.0.0.1:8081"), "token", survey);

        Order order = Order.of(subject, timetable, Path.of("samples.csv").toAbsolutePath());

        assertThat(order.line()).doesNotContain("\n");
        assertThat(Order.parse(order.line())).isEqualTo(order);
        assertThat(order.start()).isEqualTo("a=&b");
        assertThat(order.turns())
                .extracting(Order.Turn::block)
                .containsExactly(Timetable.WARM_UP, Timetable.FIRST, Timetable.SECOND);
    }

    @Test
    void a_cursor_may_hold_any_character() {
        assertThat(new PageRequest("block 1", "walk", Sample.WALK, "a=&b", next -> {}).path())
                .isEqualTo("/feed?limit=20&cursor=a%3D%26b");
    }

    @Test
    void readers_go_on_where_their_own_last_page_ended() {
        Readers readers = new Readers("start");
        PageRequest first = readers.next(Timetable.FIRST);

        first.answered().accept("further");

        for (int other = 1; other < 10; other++) {
            assertThat(readers.next(Timetable.FIRST).cursor()).isEqualTo("start");
        }
        assertThat(readers.next(Timetable.FIRST).cursor()).isEqualTo("further");
    }

    @Test
    void samples_are_read_as_they_were_written(@TempDir Path folder) throws Exception {
        Sample sample = new Sample(Timetable.FIRST, Sample.WALK, 1_700_000_000_000L, 2_345, false);
        SampleFile file = new SampleFile(folder.resolve("samples.csv"));
        file.add(sample);

        file.write();

        assertThat(SampleFile.read(folder.resolve("samples.csv"))).containsExactly(sample);
    }
}
