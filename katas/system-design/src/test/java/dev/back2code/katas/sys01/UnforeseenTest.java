package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What nobody foresaw: a bug of this service's own. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class UnforeseenTest {

    private static final String SECRET =
            "SELECT * FROM accounts failed at jdbc:postgresql://db-7.internal:5432/notes?user=admin";

    private Client client;

    @BeforeEach
    void arrange(CoreApi api) {
        client = Client.of(api);
    }

    @Test
    @Tag("core")
    void what_nobody_foresaw_is_a_500_that_tells_nothing_but_its_id() {
        Answer answer =
                client.call().meetingBug(IllegalStateException.class, SECRET).get("/v1/notes");

        List<String> flaws = new ArrayList<>(Shape.flaws(answer, "/v1/notes"));
        if (!Shape.told(answer).equals("500 internal-server-error")) {
            flaws.add("'%s' instead of '500 internal-server-error'".formatted(Shape.told(answer)));
        }
        Stream.of("SELECT", "accounts", "jdbc", "db-7", "5432", "admin", "IllegalState")
                .filter(answer.text()::contains)
                .forEach(leak -> flaws.add("tells '%s'".formatted(leak)));
        if (Leaks.in(answer.text())) {
            flaws.add("tells a class");
        }
        assertThat(flaws)
                .withFailMessage(lesson("sys-01 · M2, M19")
                        .observed(
                                "a bug threw an exception whose message holds a statement and a JDBC URL; its answer has these flaws: %s; its detail is '%s'",
                                flaws, Shape.detail(answer))
                        .hurts(
                                "an attacker now knows driver, host, table and user; and whoever quotes the error to you quotes nothing by which the log line is found")
                        .read("briefs/sys-01.md#theory (whom a message is for)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_bug_is_nobody_elses_fault() {
        List<Class<? extends Exception>> bugs = List.of(
                IllegalArgumentException.class,
                NoSuchElementException.class,
                NullPointerException.class,
                UnsupportedOperationException.class,
                SecurityException.class);

        List<String> blamed = bugs.stream()
                .map(bug -> Map.entry(
                        bug.getSimpleName(),
                        client.call().meetingBug(bug, "no such note").get("/v1/notes")))
                .filter(seen -> !Shape.told(seen.getValue()).equals("500 internal-server-error"))
                .map(seen -> "%s became '%s'".formatted(seen.getKey(), Shape.told(seen.getValue())))
                .toList();
        assertThat(blamed)
                .withFailMessage(lesson("sys-01 · M13")
                        .observed("bugs of the service were told as something else: %s", blamed)
                        .hurts(
                                "exceptions of the JDK are thrown by every library: a bug that is told as a 4xx is in no alert and spends no error budget, and the caller looks for a mistake of its own")
                        .read("ProblemMapper (all else)"))
                .isEmpty();
    }
}
