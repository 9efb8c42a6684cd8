package dev.back2code.katas.sys05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.SecondInstance;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances on one database: what the one began, the other is asked again, before each of its steps. */
@KataTest(twoInstances = true)
@Tag("sys-05")
@Tag("system-design")
class InstancesTest {

    private static final int MOST_STEPS = 12;

    private Creates here;
    private Creates there;

    @BeforeEach
    void instances(StorageApi api, SecondInstance second) {
        here = new Creates(api);
        there = new Creates(second.api());
    }

    @Test
    @Tag("core")
    void whoever_comes_between_two_steps_makes_no_second_note(Stage stage, Sql sql) {
        for (int step = 1; step <= MOST_STEPS; step++) {
            Actor who = Actor.someone();
            try (Play play = stage.play()) {
                play.actor("A", () -> here.create(who)).actor("B", () -> there.create(who));
                if (!goes(play, "A", step)) {
                    play.answer("A").with(201);
                    return;
                }
                play.let("B").finish();
                play.let("A").finish();

                List<Answer> answers = List.of(play.answer("A"), play.answer("B"));
                long made = Creates.notesOf(who, sql);
                assertThat(made == 1
                                && answers.stream().filter(Creates::isFresh).count() == 1
                                && answers.stream()
                                        .allMatch(answer -> List.of(201, 409).contains(answer.status())))
                        .withFailMessage(lesson("sys-05 · M10, M11, M16")
                                .observed(
                                        "a create stood before its step %d when it was sent again, to another instance of the service; the answers were %s, where it takes one 201 with a note, and for the other 409 or the same replayed; %d notes were made",
                                        step, Creates.told(answers), made)
                                .shown(play)
                                .hurts(
                                        "a client that gives up too early sends its second request while the first is at work: that is what a retry is")
                                .read("briefs/sys-05.md#theory (who came first)"))
                        .isTrue();
            }
        }
    }

    /** The first process never goes on: what it has not committed, its session takes with it. */
    @Test
    @Tag("core")
    void whoever_dies_leaves_all_or_nothing(Stage stage, Sql sql) {
        for (int step = 1; step <= MOST_STEPS; step++) {
            Actor who = Actor.someone();
            try (Play play = stage.play()) {
                play.actor("first", () -> here.create(who));
                if (!goes(play, "first", step)) {
                    play.answer("first").with(201);
                    return;
                }
                Death.ofWhoeverIsAtWork(sql);

                Answer again = there.create(who);
                long made = Creates.notesOf(who, sql);
                assertThat(again.status() == 201 && made == 1)
                        .withFailMessage(lesson("sys-05 · M17, M18, M19, M20")
                                .observed(
                                        "the process that carried out a create died before its step %d; the client sent it again, to another instance, and was told '%s', where it takes 201; %d notes were made, where it takes one",
                                        step, Creates.told(again), made)
                                .shown(play)
                                .hurts(cost(again, made))
                                .read("briefs/sys-05.md#theory (two facts, one commit)"))
                        .isTrue();
            }
        }
    }

    /** To just before its n-th step; false if it has not so many. */
    private static boolean goes(Play play, String name, int step) {
        for (int i = 0; i < step; i++) {
            play.let(name).reach(Stop.STEP);
        }
        return play.isHeld(name);
    }

    private static String cost(Answer again, long made) {
        if (made > 1) {
            return "a deployment, a full disk, a kernel that is out of memory: each leaves notes behind that are made again";
        }
        return again.status() == 201
                ? "a key is left behind for work that was never done; its client is told of a note that does not exist, and asks no more"
                : "a key is left behind for work that was never done; its client is refused until the key ends, and has no other";
    }
}
