package dev.back2code.katas.data07;

import static dev.back2code.katas.data07.CachedNotes.NEW;
import static dev.back2code.katas.data07.CachedNotes.seen;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.RedisData;
import dev.back2code.kit.SecondInstance;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Redis that refuses, or does not answer. */
@KataTest(twoInstances = true)
@Tag("data-07")
@Tag("data-storage")
class OutageTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_COMMANDS = 4;

    private final Actor owner = Actor.someone();

    private CachedNotes cached;

    @BeforeEach
    void routes(StorageApi api) {
        cached = new CachedNotes(api);
    }

    @Test
    @Tag("stretch")
    void a_redis_that_refuses_writes_stops_nobody(RedisData redis) {
        UUID old = cached.create(owner);
        cached.read(owner, old).with(200);
        UUID fresh = cached.create(owner);

        redis.refuseWrites();
        List<String> shown = List.of(
                seen(cached.read(owner, fresh)),
                seen(cached.read(owner, UUID.randomUUID())),
                seen(cached.retitle(owner, old, NEW)),
                seen(cached.read(owner, old)));

        assertThat(shown)
                .withFailMessage(lesson("data-07 · M15, M19")
                        .observed(
                                "Redis refused writes and answered reads; the first read of a note, a read of one that does not exist, a change of a note that had been read before, and the next read of it showed %s",
                                shown)
                        .hurts(
                                "a full disk or a failover of Redis is an ordinary day; either nobody can work, or everybody reads what was before it")
                        .read("briefs/data-07.md#theory (when Redis says no)"))
                .isEqualTo(List.of("\"the old text\"", "404", "\"the new text\"", "\"the new text\""));
    }

    @Test
    @Tag("stretch")
    void a_change_that_redis_was_not_told_of_is_hidden_for_two_seconds_at_most(
            RedisData redis, SecondInstance second, Stage stage) {
        CachedNotes there = new CachedNotes(second.api());
        UUID note = cached.create(owner);
        there.read(owner, note).with(200);
        try (Play play = stage.play()) {
            play.actor("writer", () -> cached.retitle(owner, note, NEW));
            play.let("writer").reach(Stop.COMMIT);
            redis.refuseWrites();
            play.let("writer").finish();
            int status = play.answer("writer").status();

            redis.acceptWrites();
            redis.letPass(LONGEST);
            String shown = shownAtLast(() -> seen(there.read(owner, note)));
            assertThat(status == 200 && shown.equals("\"the new text\""))
                    .withFailMessage(lesson("data-07 · M16")
                            .observed(
                                    "a change was committed, and answered with %d; Redis refused whatever the service told it after the commit, as if the process had died there; 2 seconds later another instance shows %s, where it takes \"the new text\"",
                                    status, shown)
                            .hurts(
                                    "between a commit and the next command a process can always die; then nobody is left who knows that the entry is wrong")
                            .read("briefs/data-07.md#theory (two stores, no transaction; ends)"))
                    .isTrue();
        }
    }

    // Whoever has written a time into an entry goes by the machine's clock, not by what Redis has left of it.
    private static String shownAtLast(Supplier<String> reader) {
        try {
            return Awaitility.await().atMost(LONGEST).until(reader::get, "\"the new text\""::equals);
        } catch (ConditionTimeoutException e) {
            return reader.get();
        }
    }

    @Test
    @Tag("stretch")
    void a_redis_that_does_not_answer_is_not_asked_each_time(RedisData redis, Stage stage) {
        UUID note = cached.create(owner);
        cached.read(owner, note).with(200);

        redis.answerNothingFor(Duration.ofMillis(2500));
        try (Play play = stage.play()) {
            for (int i = 1; i <= 6; i++) {
                String name = "reader " + i;
                play.actor(name, () -> cached.read(owner, note));
                play.let(name).finish();
                play.answer(name);
            }
            List<String> shown = play.actors().stream()
                    .map(name -> seen(play.answer(name)))
                    .distinct()
                    .toList();

            assertThat(shown.equals(List.of("\"the old text\"")) && play.redisCommands() <= MOST_COMMANDS)
                    .withFailMessage(lesson("data-07 · M19")
                            .observed(
                                    "Redis took commands and answered none; of six reads, one after the other, the answers were %s, and they sent %d commands to Redis, where it takes \"the old text\" and at most %d",
                                    shown, play.redisCommands(), MOST_COMMANDS)
                            .hurts(
                                    "each request waits for as long as the client allows, each thread is held for that long, and a cache that was to make things faster takes the service down")
                            .read("briefs/data-07.md#theory (when Redis says no)"))
                    .isTrue();
        }
    }
}
