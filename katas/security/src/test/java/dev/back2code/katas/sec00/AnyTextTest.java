package dev.back2code.katas.sec00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.AuthApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What HTTP keeps away today, and the next way in may let through. */
@KataTest
@Tag("sec-00")
@Tag("security")
class AnyTextTest {

    private static final int LENGTH = 100_000;
    private static final int READINGS = 200;

    private static final int MAKERS = 3;
    private static final int LONG = 300_000;
    private static final int LOOKS = 30;

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
    void a_very_long_text_is_answered_at_once() {
        String letters = "A".repeat(LENGTH);
        Work.of(() -> IntStream.range(0, 5).forEach(warmUp -> told("A")));
        List<String> answers = new ArrayList<>();
        long work = Work.of(() -> {
            answers.add(told(letters).orElse("refused"));
            answers.add(told(key.text() + letters).orElse("refused"));
        });
        long readings = work / Work.ofReading(letters);

        assertThat(answers.equals(List.of("refused", "refused")) && readings <= READINGS)
                .withFailMessage(lesson("sec-00 · M20")
                        .observed(
                                "a text of %,d letters was %s, the key and those letters %s; both together were as much work as reading the text %,d times, and %d are enough",
                                LENGTH, answers.get(0), answers.get(1), readings, READINGS)
                        .hurts(
                                "the work for a text grows with it, and is done before anybody is known: a few long texts keep all processors busy")
                        .read("briefs/sec-00.md#theory (slow on purpose)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_key_is_known_while_others_are_made() throws InterruptedException {
        // A maker who has lost its processor has done so within a long text; a short one passes any limit.
        List<String> others = List.of(Texts.ofLength(2_000), Texts.ofLength(LONG), Texts.ofLength(LONG));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger made = new AtomicInteger();
        List<Thread> makers = IntStream.range(0, MAKERS)
                .mapToObj(maker -> Thread.ofPlatform().daemon().start(() -> {
                    do {
                        make(others.get(maker));
                        made.incrementAndGet();
                    } while (!done.get());
                }))
                .toList();
        long known = IntStream.range(0, LOOKS)
                .mapToObj(look -> {
                    awaitAnother(made);
                    return told(key.text()).orElse("");
                })
                .filter(("found " + key.id())::equals)
                .count();
        done.set(true);
        for (Thread maker : makers) {
            maker.join();
        }

        assertThat(known)
                .withFailMessage(lesson("sec-00 · M24")
                        .observed(
                                "while %d others had keys made without a pause, a valid key was presented %d times, and known %d times",
                                MAKERS, LOOKS, known)
                        .hurts(
                                "under load valid keys are refused now and then: the collector has gaps that nobody can repeat on a quiet machine")
                        .read("ApiKeys (one object serves all requests)"))
                .isEqualTo(LOOKS);
    }

    /** On a busy machine all looks would else fall into one pause of the makers. */
    private static void awaitAnother(AtomicInteger made) {
        int before = made.get();
        while (made.get() == before) {
            Thread.yield();
        }
    }

    private void make(String text) {
        try {
            keys.stored(text);
        } catch (RuntimeException whoeverMadeItSaysSo) {
            // The keys that are looked for tell whether the others were in the way.
        }
    }

    /** Empty if it was refused. */
    private Optional<String> told(String text) {
        try {
            return keys.find(text).map(id -> "found " + id);
        } catch (RuntimeException failure) {
            return Optional.of("failed with " + failure.getClass().getSimpleName());
        }
    }
}
