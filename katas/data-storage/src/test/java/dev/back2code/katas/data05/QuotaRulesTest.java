package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a caller of quotas may count on who is alone. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class QuotaRulesTest {

    private final Actor anna = Actor.someone();
    private final Actor ben = anna.colleague();

    @Test
    @Tag("core")
    void units_are_used_booked_and_reported_until_none_are_left(StorageApi api, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, 0, 100);
        quotas.member(ben, 0, 50);

        List<String> answers = List.of(
                Quotas.told(quotas.consume(anna, 60)),
                Quotas.told(quotas.consume(anna, 41)),
                Quotas.told(quotas.transfer(anna, ben, 41)),
                Quotas.told(quotas.transfer(anna, ben, 30)),
                Quotas.told(quotas.consume(anna, 10)),
                Quotas.told(quotas.consume(anna, 1)));
        Quotas.Report report = quotas.report(ben).with(200).as(Quotas.Report.class);

        String refused = "409 urn:back2code:problem:quota-exceeded";
        assertThat(answers)
                .withFailMessage(lesson("data-05")
                        .observed(
                                "of a quota of 100, 60, 41, then a transfer of 41 and of 30, then 10 and 1 were asked for, and answered with %s",
                                answers)
                        .hurts("units are sold that are not there, or refused that were paid for")
                        .read("Quotas (the whole contract)"))
                .isEqualTo(List.of("200 {\"used\":60}", refused, refused, "204", "200 {\"used\":70}", refused));
        assertThat(List.of(report.used(), report.booked(), report.allowance()))
                .withFailMessage(lesson("data-05 · M18")
                        .observed(
                                "two bookings of 60 and 10, one of two members has none: the report says used %d, booked %d, allowance %d, where it is 70, 70 and 150",
                                report.used(), report.booked(), report.allowance())
                        .hurts("the number that everybody checks the others against is itself wrong")
                        .read("QuotaReport"))
                .isEqualTo(List.of(70L, 70L, 150L));
    }

    @Test
    @Tag("stretch")
    void units_out_of_range_are_refused_and_nothing_is_touched(StorageApi api, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, Integer.MAX_VALUE - 10, Integer.MAX_VALUE);
        quotas.member(ben, 0, Integer.MAX_VALUE);

        List<Integer> consumed = LongStream.of(0, -1, Integer.MIN_VALUE, 11, Integer.MAX_VALUE)
                .mapToObj(units -> quotas.consume(anna, units).status())
                .toList();
        List<Integer> transferred = LongStream.of(0, -1, 11, 1)
                .mapToObj(units -> quotas.transfer(anna, ben, units).status())
                .toList();

        assertThat(List.of(consumed, transferred))
                .withFailMessage(lesson("data-05 · M23")
                        .observed(
                                "10 of 2,147,483,647 units were left; consuming 0, -1, the least int, 11 and the largest int was answered with %s, where it takes 422 three times and 409 twice; giving 0, -1, 11 and 1 to somebody whose allowance is the largest int with %s, where it takes two of each",
                                consumed, transferred)
                        .hurts(
                                "a mistake of the caller reads as a failure of the service, or moves units the wrong way")
                        .read("Quotas (InvalidUnits, QuotaExceeded)"))
                .isEqualTo(List.of(List.of(422, 422, 422, 409, 409), List.of(422, 422, 409, 409)));
        assertThat(quotas.state(anna))
                .withFailMessage(lesson("data-05 · M23")
                        .observed("after nine refused calls the quota says: %s", quotas.state(anna))
                        .hurts("a refusal that changes something is none")
                        .read("Quotas (what fails leaves nothing behind)"))
                .isEqualTo(Quotas.state(Integer.MAX_VALUE - 10, Integer.MAX_VALUE));
    }

    @Test
    @Tag("stretch")
    void a_transfer_to_oneself_changes_nothing(StorageApi api, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, 0, 100);

        List<Integer> statuses = List.of(
                quotas.transfer(anna, anna, 30).status(),
                quotas.transfer(anna, anna, 101).status());

        assertThat(statuses.equals(List.of(204, 409)) && quotas.state(anna).equals(Quotas.state(0, 100)))
                .withFailMessage(lesson("data-05 · M27")
                        .observed(
                                "of 100 units somebody gave themselves 30, then 101: answered with %s, where it takes 204 and 409; the quota then says: %s",
                                statuses, quotas.state(anna))
                        .hurts("who finds that out makes units, or loses theirs by a slip")
                        .read("Quotas (to oneself)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void who_has_no_quota_in_the_tenant_costs_nobody_a_unit(StorageApi api, Sql sql) {
        Quotas quotas = new Quotas(api, sql);
        quotas.member(anna, 0, 100);
        Actor namesake = quotas.member(anna.elsewhere(), 5, 500);
        Actor foreigner = quotas.member(namesake.colleague(), 0, 500);

        List<Integer> statuses = List.of(
                quotas.transfer(anna, ben, 30).status(),
                quotas.transfer(anna, foreigner, 30).status(),
                quotas.consume(ben, 1).status(),
                quotas.transfer(ben, anna, 1).status(),
                quotas.consume(anna, 7).status());
        Quotas.Report report = quotas.report(anna).as(Quotas.Report.class);

        assertThat(statuses.equals(List.of(404, 404, 404, 404, 200))
                        && quotas.state(anna).equals(Quotas.state(7, 100))
                        && quotas.state(namesake).equals(Quotas.state(5, 500))
                        && quotas.state(foreigner).equals(Quotas.state(0, 500))
                        && report.allowance() == 100)
                .withFailMessage(lesson("data-05 · M28")
                        .observed(
                                "transfers to nobody and to another tenant, two calls of somebody without a quota and one of 7 units were answered with %s, where it takes 404 four times and 200; the giver says: %s; the same user in another tenant: %s; the report's allowance is %d, of 100",
                                statuses, quotas.state(anna), quotas.state(namesake), report.allowance())
                        .hurts(
                                "units leave one account and arrive in none, or in another customer's; a plain mistake reads as a breakdown")
                        .read("Quotas (the same tenant)"))
                .isTrue();
    }
}
