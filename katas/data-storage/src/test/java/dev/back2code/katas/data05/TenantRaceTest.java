package dev.back2code.katas.data05;

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
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds over several rows, while others change them. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class TenantRaceTest {

    private final Actor anna = Actor.someone();
    private final Actor ben = anna.colleague();

    @Test
    @Tag("core")
    void opposite_transfers_at_once_are_both_done(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, 0, 100);
        quotas.member(ben, 0, 100);

        try (Play play = stage.play()) {
            play.actor("Anna", () -> quotas.transfer(anna, ben, 30)).actor("Ben", () -> quotas.transfer(ben, anna, 20));
            // Step by step in turn: each has one of the two rows, if it is let, before either has both.
            for (int step = 1; step <= 6; step++) {
                play.letAll(Stop.STEP);
            }
            play.finishAll();

            List<Integer> statuses = play.statuses();
            assertThat(statuses.equals(List.of(204, 204))
                            && quotas.state(anna).equals(Quotas.state(0, 90))
                            && quotas.state(ben).equals(Quotas.state(0, 110)))
                    .withFailMessage(lesson("data-05 · M16")
                            .observed(
                                    "Anna gave Ben 30 of her 100 while Ben gave Anna 20 of his: answered with %s; Anna's quota then says: %s; Ben's: %s",
                                    statuses, quotas.state(anna), quotas.state(ben))
                            .shown(play)
                            .hurts("under load this is a row of 500s that come and go, or units out of nothing")
                            .read("briefs/data-05.md#theory (in which order)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void a_report_is_of_one_moment(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, 10, 100);
        quotas.member(ben, 0, 100);

        try (Play play = stage.play()) {
            Quotas.Report report = reportBeside(play, quotas, () -> quotas.consume(ben, 5));

            assertThat(report.used())
                    .withFailMessage(lesson("data-05 · M17")
                            .observed(
                                    "a report made while others consumed says that %d units are used and %d are booked",
                                    report.used(), report.booked())
                            .shown(play)
                            .hurts("an audit finds differences that are not there, and learns to ignore those that are")
                            .read("briefs/data-05.md#theory (what a statement sees)"))
                    .isEqualTo(report.booked());
        }
    }

    @Test
    @Tag("stretch")
    void a_report_adds_up_while_allowance_moves(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, 0, 100);
        quotas.member(ben, 0, 100);

        try (Play play = stage.play()) {
            Quotas.Report report = reportBeside(play, quotas, () -> quotas.transfer(anna, ben, 7));

            assertThat(report.allowance())
                    .withFailMessage(lesson("data-05 · M41")
                            .observed(
                                    "a report made while Anna gave 7 units to Ben, and 7 again, says that the two have %d units, where it takes 200 at every moment",
                                    report.allowance())
                            .shown(play)
                            .hurts("the customer is billed for a total that never was, and the next report has another")
                            .read("briefs/data-05.md#theory (what a statement sees)"))
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("stretch")
    void no_unit_is_lost_or_made_in_any_order(StorageApi api, Stage stage, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        var random = stage.random();

        for (int round = 1; round <= 5; round++) {
            Actor one = quotas.member(Actor.someone(), 20, 60);
            Actor two = quotas.member(one.colleague(), 0, 60);
            try (Play play = stage.play()) {
                play.actor("A", () -> quotas.consume(one, 30))
                        .actor("B", () -> quotas.transfer(one, two, 25))
                        .actor("C", () -> quotas.transfer(two, one, 40));
                play.inRandomOrder(random);

                List<Integer> statuses = play.statuses();
                int used = statuses.getFirst() == 200 ? 50 : 20;
                int given = statuses.get(1) == 204 ? 25 : 0;
                int taken = statuses.get(2) == 204 ? 40 : 0;
                assertThat(statuses.stream()
                                        .allMatch(
                                                status -> List.of(200, 204, 409).contains(status))
                                && quotas.state(one).equals(Quotas.state(used, 60 - given + taken))
                                && quotas.state(two).equals(Quotas.state(0, 60 + given - taken)))
                        .withFailMessage(lesson("data-05 · M1")
                                .observed(
                                        "in round %d a consumption of 30 and two opposite transfers came at once and were answered with %s; the quotas then say: %s; %s; before it was used 20 of 60, and 0 of 60",
                                        round, statuses, quotas.state(one), quotas.state(two))
                                .shown(play)
                                .hurts("what one order in twenty breaks, a day with a million calls breaks often")
                                .read("briefs/data-05.md#theory"))
                        .isTrue();
            }
        }
    }

    /** Between its first statements others make their calls, as far as it lets them. */
    private Quotas.Report reportBeside(Play play, Quotas quotas, Supplier<Answer> call) {
        play.actor("report", () -> quotas.report(anna));
        play.let("report").reach(Stop.READ);
        for (String other : List.of("first call", "second call")) {
            play.actor(other, call);
            play.let("report").reach(Stop.READ);
            play.let(other).finish();
        }
        play.let("report").finish();
        return play.answer("report").with(200).as(Quotas.Report.class);
    }
}
