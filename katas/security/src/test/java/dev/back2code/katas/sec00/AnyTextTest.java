package dev.back2code.katas.sec00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.AuthApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What HTTP keeps away today, and the next way in may let through. */
@KataTest
@Tag("sec-00")
@Tag("security")
class AnyTextTest {

    private static final int LOOKS = 60;

    private Keys keys;
    private Key key;

    @BeforeEach
    void make_a_key(AuthApi api, Sql sql, Seams seams) {
        key = Tenant.added(api, sql).key();
        keys = seams.behind("api-keys", Keys.class);
    }

    @Test
    @Tag("stretch")
    void whatever_comes_is_answered() {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "NUL",
                "\u0000",
                "the key and NUL",
                key.text() + "\u0000",
                "the key and a line break",
                key.text() + "\n",
                "half a character",
                "\ud800",
                "the key in full width",
                Texts.fullWidth(key.text()),
                "80 underscores",
                "_".repeat(80),
                "a backslash",
                "\\",
                "spaces",
                "   "));
        TreeMap<String, String> wrong = new TreeMap<>();
        texts.forEach((name, text) -> told(text).ifPresent(told -> wrong.put(name, told)));

        assertThat(wrong)
                .withFailMessage(lesson("sec-00 · M6")
                        .observed("of %d texts that are no key these were not just refused: %s", texts.size(), wrong)
                        .hurts(
                                "what one way in keeps away the next one brings: a queue, a file of settings, HTTP/3; and two texts that look alike are one key")
                        .read("ApiKeys (to the letter; fails over none)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void a_very_long_text_is_answered_at_once() throws Exception {
        FutureTask<List<Optional<UUID>>> answers =
                new FutureTask<>(() -> List.of(keys.find("A".repeat(1_000_000)), found(1_000_000)));
        Thread.ofPlatform().daemon().start(answers);

        assertThat(refusedInTime(answers))
                .withFailMessage(lesson("sec-00 · M20")
                        .observed("two texts of a million characters were to be refused: %s", outcome(answers))
                        .hurts(
                                "the work for a text grows with it, and is done before anybody is known: a few long texts keep all processors busy")
                        .read("briefs/sec-00.md#theory (slow on purpose)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_key_is_known_while_others_are_looked_for() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> strangers = IntStream.range(0, 4)
                .mapToObj(stranger -> Thread.ofPlatform().daemon().start(() -> {
                    while (!done.get()) {
                        told("A".repeat(50_000));
                    }
                }))
                .toList();
        long known = IntStream.range(0, LOOKS)
                .mapToObj(look -> told(key.text()).orElse(""))
                .filter(("found " + key.id())::equals)
                .count();
        done.set(true);
        for (Thread stranger : strangers) {
            stranger.join();
        }

        assertThat(known)
                .withFailMessage(lesson("sec-00 · M24")
                        .observed(
                                "while 4 strangers present long texts a valid key was presented %d times and known %d times",
                                LOOKS, known)
                        .hurts(
                                "under load valid keys are refused now and then: the collector has gaps that nobody can repeat on a quiet machine")
                        .read("ApiKeys (one object serves all requests)"))
                .isEqualTo(LOOKS);
    }

    private Optional<UUID> found(int more) {
        return keys.find(key.text() + "A".repeat(more));
    }

    /** Empty if it was refused. */
    private Optional<String> told(String text) {
        try {
            return keys.find(text).map(id -> "found " + id);
        } catch (RuntimeException failure) {
            return Optional.of("failed with " + failure.getClass().getSimpleName());
        }
    }

    private static boolean refusedInTime(FutureTask<List<Optional<UUID>>> answers) throws InterruptedException {
        try {
            return answers.get(5, TimeUnit.SECONDS).stream().allMatch(Optional::isEmpty);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private static String outcome(FutureTask<List<Optional<UUID>>> answers) {
        return switch (answers.state()) {
            case RUNNING -> "that was not done after 5 s";
            case FAILED ->
                "that failed with " + answers.exceptionNow().getClass().getSimpleName();
            default -> "the answers were " + answers.resultNow();
        };
    }
}
