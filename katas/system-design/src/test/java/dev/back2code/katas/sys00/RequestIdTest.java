package dev.back2code.katas.sys00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a caller sees of the request's id: in the header of the answer, and in the problem. */
@KataTest
@Tag("sys-00")
@Tag("system-design")
class RequestIdTest {

    private static final String HEADER = "X-Request-Id";

    @Test
    @Tag("core")
    void a_well_formed_id_is_kept_as_it_came(CoreApi api) {
        List<String> wellFormed = List.of(
                "a", "7", "-", "...", "Checkout_2026-11.23", "A".repeat(64), "0f8fad5b-d9cb-469f-a165-70867728950e");

        List<String> lost = wellFormed.stream()
                .map(id -> new Seen(id, asked(api, id)))
                .filter(seen -> !seen.isId(seen.given))
                .map(Seen::toString)
                .toList();

        assertThat(lost)
                .withFailMessage(lesson("sys-00 · M2")
                        .observed("of 7 well-formed ids these did not come back as they were sent: %s", lost)
                        .hurts(
                                "the caller's trail ends at this service: nobody finds in our log what a customer quotes from theirs")
                        .read("RequestIds (well formed)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void what_is_not_well_formed_is_replaced(CoreApi api) {
        List<String> malformed = List.of(
                "",
                "two words",
                "a,b",
                "a/b",
                "<script>alert(1)</script>",
                "id\" onload=\"x",
                "%0d%0aSet-Cookie:x",
                "A".repeat(65),
                "A".repeat(9_000));

        List<String> believed = malformed.stream()
                .map(id -> new Seen(id, asked(api, id)))
                .filter(seen -> !seen.isNewId())
                .map(Seen::toString)
                .toList();

        assertThat(believed)
                .withFailMessage(lesson("sys-00 · M1")
                        .observed(
                                "9 ids that are not well formed were sent; each request is to be answered as ever (401), under a new id. These were not: %s",
                                believed)
                        .hurts(
                                "who sends requests writes our logs, their dashboards and the pages that show them; and a request must not fail for the sake of its name")
                        .read("briefs/sys-00.md#theory (where an id goes)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_request_without_an_id_gets_one(CoreApi api) {
        Seen first = new Seen(null, answered(api.stranger()));
        Seen second = new Seen(null, answered(api.stranger()));

        assertThat(first.isNewId() && second.isNewId() && !first.header().equals(second.header()))
                .withFailMessage(lesson("sys-00 · M13")
                        .observed(
                                "two requests without an id were answered: %s; %s; it takes two ids, each well formed",
                                first, second)
                        .hurts("most callers send none: their requests cannot be told apart in the log")
                        .read("RequestIds (for nothing, a new one)"))
                .isTrue();
    }

    private static Answer asked(CoreApi api, String id) {
        return answered(api.stranger().header(HEADER, id));
    }

    /** Any failure shows the id; this one needs no token. */
    private static Answer answered(Call call) {
        return call.get("/v1/notes");
    }

    private record Seen(String given, Answer answer) {

        String header() {
            return answer.header(HEADER);
        }

        String problem() {
            return answer.isProblem() ? answer.json().path("requestId").asString("") : "";
        }

        boolean isId(String id) {
            return answer.status() == 401 && header().equals(id) && problem().equals(id);
        }

        boolean isNewId() {
            return isId(header()) && Ids.isWellFormed(header()) && !header().equals(given);
        }

        @Override
        public String toString() {
            return "%s answered with %d, header %s, problem %s"
                    .formatted(Ids.shown(given), answer.status(), Ids.shown(header()), Ids.shown(problem()));
        }
    }
}
