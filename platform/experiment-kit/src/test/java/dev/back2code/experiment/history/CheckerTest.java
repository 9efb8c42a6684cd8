package dev.back2code.experiment.history;

import static dev.back2code.experiment.history.Forged.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.experiment.history.Event.Type;
import dev.back2code.experiment.history.HistoryWriter.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

    @Test
    void what_was_acknowledged_and_is_stored_is_well() {
        Forged history = new Forged()
                .create("k1", Type.OK, "n1")
                .update("n1", Type.OK, 1L)
                .create("k2", Type.OK, "n2");

        assertThat(history.against(stored("n1", "k1", 1), stored("n2", "k2", 0)))
                .isEmpty();
    }

    @Test
    void a_lost_note_is_named_with_what_its_caller_was_told() {
        Forged history = new Forged().create("k1", Type.OK, "n1").create("k2", Type.OK, "n2");

        assertThat(history.against(stored("n2", "k2", 0)))
                .containsExactly(
                        "I1: note n1 (k1) is lost: its create of 0.001 s by process 0 was acknowledged at 0.002 s"
                                + " with version 0, and no delete can have taken it");
    }

    @Test
    void a_delete_explains_an_absent_note_also_if_its_outcome_is_unknown() {
        Forged history = new Forged()
                .create("k1", Type.OK, "n1")
                .delete("n1", Type.OK)
                .create("k2", Type.OK, "n2")
                .delete("n2", Type.INFO);

        assertThat(history.against()).isEmpty();
    }

    @Test
    void a_delete_that_failed_explains_nothing() {
        Forged history = new Forged().create("k1", Type.OK, "n1").delete("n1", Type.FAIL);

        assertThat(history.against()).singleElement().asString().startsWith("I1: note n1 (k1) is lost");
    }

    @Test
    void a_lost_update_is_found_by_its_version() {
        Forged history = new Forged()
                .create("k1", Type.OK, "n1")
                .update("n1", Type.OK, 1L)
                .update("n1", Type.OK, 2L);

        assertThat(history.against(stored("n1", "k1", 1)))
                .singleElement()
                .asString()
                .startsWith("I1: note n1 (k1) went back to version 1: its update")
                .endsWith("with version 2");
    }

    @Test
    void an_update_of_unknown_outcome_may_have_happened_or_not() {
        Forged history = new Forged().create("k1", Type.OK, "n1").update("n1", Type.INFO, null);

        assertThat(history.against(stored("n1", "k1", 0))).isEmpty();
        assertThat(history.against(stored("n1", "k1", 1))).isEmpty();
    }

    @Test
    void a_create_of_unknown_outcome_that_succeeded_is_no_ghost() {
        Forged history = new Forged().create("k1", Type.INFO, null).createUnanswered("k2");

        assertThat(history.against(stored("n1", "k1", 0), stored("n2", "k2", 0)))
                .isEmpty();
        assertThat(history.against()).isEmpty();
    }

    @Test
    void one_unknown_create_explains_one_note() {
        Forged history = new Forged().create("k1", Type.INFO, null);

        assertThat(history.against(stored("n1", "k1", 0), stored("n2", "k1", 0)))
                .containsExactly("I3: note n2 (k1) is one more besides n1: its create of 0.001 s by process 0 has an"
                        + " unknown outcome");
    }

    @Test
    void a_create_that_failed_makes_a_ghost() {
        Forged history = new Forged().create("k1", Type.FAIL, null);

        assertThat(history.against(stored("n1", "k1", 0)))
                .containsExactly(
                        "I2: note n1 (k1) is a ghost: its create of 0.001 s by process 0 had failed for certain");
    }

    @Test
    void a_note_of_nobody_is_found() {
        assertThat(new Forged().against(stored("n1", "k1", 0)))
                .containsExactly("I2: note n1 (k1) was created by no caller");
    }

    @Test
    void the_second_note_of_an_acknowledged_create_is_found() {
        Forged history = new Forged().create("k1", Type.OK, "n1");

        assertThat(history.against(stored("n0", "k1", 0), stored("n1", "k1", 0)))
                .singleElement()
                .asString()
                .startsWith("I3: note n0 (k1) is one more besides n1: its create");
    }

    @Test
    void a_second_note_is_found_also_if_the_first_was_deleted() {
        Forged history = new Forged().create("k1", Type.OK, "n1").delete("n1", Type.OK);

        assertThat(history.against(stored("n2", "k1", 0)))
                .singleElement()
                .asString()
                .startsWith("I3: note n2 (k1) is one more besides n1: its create");
    }

    @Test
    void a_deleted_note_that_comes_back_is_found() {
        Forged history = new Forged().create("k1", Type.OK, "n1").delete("n1", Type.OK);

        assertThat(history.against(stored("n1", "k1", 0)))
                .singleElement()
                .asString()
                .startsWith("I2: note n1 (k1) is there again: its delete");
    }

    @Test
    void a_history_that_nobody_can_have_had_is_refused() {
        Forged two = new Forged().event(0, Type.INVOKE, Deed.READ).event(0, Type.INVOKE, Deed.READ);
        Forged endless = new Forged().event(0, Type.OK, Deed.READ);
        Forged risen = new Forged()
                .event(0, Type.INVOKE, Deed.READ)
                .event(0, Type.INFO, Deed.READ)
                .event(0, Type.INVOKE, Deed.READ);

        assertThatThrownBy(two::against).isInstanceOf(MalformedHistory.class).hasMessageContaining("before the one");
        assertThatThrownBy(endless::against).hasMessageContaining("an end without a begin");
        assertThatThrownBy(risen::against).hasMessageContaining("after an unknown outcome");
    }

    @Test
    void what_is_written_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("history.jsonl");
        try (HistoryWriter writer = HistoryWriter.to(file, System.nanoTime())) {
            writer.invoke(3, new Facts(Deed.CREATE, null, "k1", null, Hash.of("text"), null));
            writer.complete(3, Outcome.OK, new Facts(Deed.CREATE, "n1", "k1", 0L, Hash.of("text"), 201));
        }

        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .last()
                .asString()
                .endsWith(
                        "\"p\":3,\"type\":\"ok\",\"f\":\"create\",\"note\":\"n1\",\"key\":\"k1\",\"v\":0,\"h\":\"982d9e3e\",\"code\":201}");
        assertThat(Checker.check(History.read(file), List.of(stored("n1", "k1", 0))))
                .isEmpty();

        Files.writeString(file, "{\"t\":", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> History.read(file)).hasMessageStartingWith("line 3 cannot be read");
    }
}
