package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Rival;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of one quota when two use it at the same moment. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class QuotaRaceTest {

    private final Actor member = Actor.someone();

    @Test
    @Tag("core")
    void two_calls_at_once_are_both_counted(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(member, 0, 100);

        try (Play play = stage.play()) {
            play.actor("A", () -> quotas.consume(member, 30)).actor("B", () -> quotas.consume(member, 20));
            play.letAll(Stop.COMMIT).finishAll();

            List<Integer> statuses = play.statuses();
            boolean both = statuses.equals(List.of(200, 200));
            int last = both ? Math.max(Quotas.used(play.answer("A")), Quotas.used(play.answer("B"))) : -1;
            assertThat(both && last == 50 && quotas.state(member).equals(Quotas.state(50, 100)))
                    .withFailMessage(lesson("data-05 · M1")
                            .observed(
                                    "30 and 20 units were consumed at once and answered with %s and %s, where it takes two 200, the later one with 50; the quota then says: %s",
                                    Quotas.told(play.answer("A")), Quotas.told(play.answer("B")), quotas.state(member))
                            .shown(play)
                            .hurts(
                                    both
                                            ? "units are given away that nobody pays for; no log has an error, and nobody can repeat it"
                                            : "nothing is lost, but one of two harmless calls reads a failure that says nothing about its request")
                            .read(
                                    both
                                            ? "briefs/data-05.md#theory (lost update)"
                                            : "briefs/data-05.md#theory (what 40001 asks for)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void two_calls_at_once_share_what_is_left(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(member, 50, 100);

        try (Play play = stage.play()) {
            play.actor("A", () -> quotas.consume(member, 30)).actor("B", () -> quotas.consume(member, 30));
            play.letAll(Stop.COMMIT).finishAll();

            List<Integer> statuses = play.statuses();
            assertThat(statuses.containsAll(List.of(200, 409))
                            && quotas.state(member).equals(Quotas.state(80, 100)))
                    .withFailMessage(lesson("data-05 · M4")
                            .observed(
                                    "50 units were left; two calls of 30 at once were answered with %s, where it takes one 200 and one 409; the quota then says: %s",
                                    statuses, quotas.state(member))
                            .shown(play)
                            .hurts(
                                    "an allowance that holds only while nobody hurries is none; a 500 for a plain refusal is tried again")
                            .read("briefs/data-05.md#theory (what a decision rests on)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void what_another_program_books_meanwhile_is_counted_too(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(member, 0, 100);

        try (Play play = stage.play()) {
            Rival script = play.rival("script");
            script.run("UPDATE quotas SET used = used + 20 WHERE user_id = ?", member.user());
            script.run(
                    "INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) VALUES (?, ?, 20, now())",
                    member.tenant(),
                    member.user());
            play.actor("A", () -> quotas.consume(member, 30));
            play.let("A").finish();
            script.commit();

            int status = play.answer("A").status();
            assertThat(status == 200 && quotas.state(member).equals(Quotas.state(50, 100)))
                    .withFailMessage(lesson("data-05 · M8")
                            .observed(
                                    "while a script had booked 20 units and not yet committed, a call for 30 came, and was answered with %d, where it takes 200; the quota then says: %s",
                                    status, quotas.state(member))
                            .shown(play)
                            .hurts("a second instance, a job and a script write too, and take their time to commit")
                            .read("briefs/data-05.md#theory (what a decision rests on)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("stretch")
    void what_is_given_away_cannot_be_used_as_well(StorageApi api, Stage stage, Sql sql) {
        for (List<String> order : List.of(List.of("giver", "user"), List.of("user", "giver"))) {
            Quotas quotas = new Quotas(api, sql);
            Actor owner = quotas.member(Actor.someone(), 0, 100);
            Actor other = quotas.member(owner.colleague(), 0, 100);

            try (Play play = stage.play()) {
                play.actor("giver", () -> quotas.transfer(owner, other, 60))
                        .actor("user", () -> quotas.consume(owner, 60));
                order.forEach(name -> play.let(name).reach(Stop.COMMIT));
                order.forEach(name -> play.let(name).finish());

                List<Integer> statuses = play.statuses();
                assertThat(List.of(List.of(204, 409), List.of(409, 200)))
                        .withFailMessage(lesson("data-05 · M16")
                                .observed(
                                        "of an allowance of 100, 60 were given away and 60 consumed at once: the answers were %s, where one has to be 409; the quota then says: %s",
                                        statuses, quotas.state(owner))
                                .shown(play)
                                .hurts("two decisions about one number, each right alone, and the customer reads 500")
                                .read("briefs/data-05.md#theory (what a decision rests on)"))
                        .contains(statuses);
            }
        }
    }
}
