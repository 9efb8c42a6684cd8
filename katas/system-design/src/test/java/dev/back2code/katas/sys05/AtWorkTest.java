package dev.back2code.katas.sys05;

import static dev.back2code.katas.sys05.Creates.DRAFT;
import static dev.back2code.katas.sys05.Creates.KEY;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same request comes again, while the first one is still at work. */
@KataTest
@Tag("sys-05")
@Tag("system-design")
class AtWorkTest {

    private final Actor who = Actor.someone();

    private Creates notes;

    @BeforeEach
    void route(StorageApi api) {
        notes = new Creates(api);
    }

    @Test
    @Tag("core")
    void who_comes_while_the_first_is_at_work_does_not_wait(Stage stage) {
        try (Play play = stage.play()) {
            play.actor("first", () -> notes.create(who)).actor("second", () -> notes.create(who));
            play.let("first").reach(Stop.COMMIT);
            play.let("second").finish();
            String told = Soon.told(play, "second");
            String after = "409 idempotency-key-in-use".equals(told)
                    ? play.answer("second").header("Retry-After")
                    : "";
            play.let("first").finish();
            List<String> later = Creates.told(List.of(play.answer("first"), notes.create(who)));

            assertThat(told.equals("409 idempotency-key-in-use")
                            && after.equals("1")
                            && later.equals(List.of("201 with a note", "201 replayed")))
                    .withFailMessage(lesson("sys-05 · M12, M13, M29")
                            .observed(
                                    "a create stood before its commit when it was sent again; the second one was told '%s', where it takes 409 idempotency-key-in-use while the first is at work; the first and a third one were then told %s",
                                    told, later)
                            .shown(play)
                            .hurts(
                                    "a client that retries a slow request ten times holds ten connections of the pool, all waiting for the same one; then nobody else gets any, and the service is down")
                            .read("briefs/sys-05.md#theory (who waits)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void nobody_waits_for_the_intent_of_another(Stage stage) {
        try (Play play = stage.play()) {
            play.actor("first", () -> notes.create(who, KEY, DRAFT))
                    .actor("another key of the same user", () -> notes.create(who, "another", DRAFT))
                    .actor("the same key of another user", () -> notes.create(who.colleague(), KEY, DRAFT))
                    .actor("the same key in another tenant", () -> notes.create(who.elsewhere(), KEY, DRAFT));
            play.let("first").reach(Stop.COMMIT);
            List<String> others = play.actors().subList(1, 4);
            List<String> told = others.stream()
                    .map(name -> {
                        play.let(name).finish();
                        return Soon.told(play, name);
                    })
                    .toList();

            assertThat(told)
                    .withFailMessage(lesson("sys-05 · M14, M15")
                            .observed(
                                    "while a create stood before its commit there came %s; they were told %s, where each makes a note",
                                    others, told)
                            .shown(play)
                            .hurts(
                                    "one slow request of one customer stops, or refuses, requests that have nothing to do with it")
                            .read("IdempotentExecutor (holds up nobody with another)"))
                    .containsOnly("201 with a note");
        }
    }

    @Test
    @Tag("stretch")
    void in_any_order_one_of_them_is_carried_out(Stage stage, Sql sql) {
        var random = stage.random();
        for (int round = 1; round <= 3; round++) {
            Actor user = Actor.someone();
            try (Play play = stage.play()) {
                play.actor("A", () -> notes.create(user))
                        .actor("B", () -> notes.create(user))
                        .actor("C", () -> notes.create(user, Creates.keyOf(user), Map.of("title", "another note")));
                play.inRandomOrder(random);

                List<Answer> answers =
                        Stream.of("A", "B", "C").map(play::answer).toList();
                long made = Creates.notesOf(user, sql);
                assertThat(made == 1
                                && answers.stream().filter(Creates::isFresh).count() == 1
                                && answers.stream()
                                        .allMatch(
                                                answer -> List.of(201, 409, 422).contains(answer.status())))
                        .withFailMessage(lesson("sys-05 · M10, M11")
                                .observed(
                                        "in round %d two equal requests and another one came under one key and were told %s, where one makes a note and the others read 201 replayed, 409 or 422; %d notes were made",
                                        round, Creates.told(answers), made)
                                .shown(play)
                                .hurts("what one order in twenty breaks, a day with a million requests breaks often")
                                .read("briefs/sys-05.md#theory (who came first)"))
                        .isTrue();
            }
        }
    }
}
