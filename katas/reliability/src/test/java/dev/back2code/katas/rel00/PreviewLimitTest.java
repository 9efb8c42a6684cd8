package dev.back2code.katas.rel00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.PreviewServer;
import dev.back2code.kit.StorageApi;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader sees of another server, by way of the limit. */
@KataTest
@Tag("rel-00")
@Tag("reliability")
class PreviewLimitTest {

    private static final String PAGE = "https://a.example/page";
    private static final String REFUSED = "https://a.example/refused";

    private final Actor reader = Actor.someone();

    @Test
    @Tag("core")
    void a_title_is_shown_and_a_refusal_is_a_bad_gateway(StorageApi api, PreviewServer previews) {
        previews.knows(PAGE, "A page");
        previews.refuses(REFUSED);

        Answer title = answered(api, note(api, PAGE));
        Answer refusal = answered(api, note(api, REFUSED));

        assertThat(title.status() == 200
                        && title.json().path("title").asString("").equals("A page")
                        && refusal.status() == 502)
                .withFailMessage(lesson("rel-00 · M2")
                        .observed(
                                "the preview server gave a title, then refused: a reader was answered with %s, then with %s, where it takes 200 with the title, then 502",
                                told(title), told(refusal))
                        .hurts(
                                "a title that was there is lost; and who cannot tell another's failure from a bug of this service is woken at night for the wrong one")
                        .read("briefs/rel-00.md#theory (whose exception it is)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_preview_server_that_hangs_is_cut_at_the_limit(StorageApi api, PreviewServer previews) {
        previews.hangsOn(PAGE);
        String note = note(api, PAGE);

        Outcome cut = Outcome.soon(() -> preview(api, note));
        int asked = previews.hanging();

        assertThat(cut.result() instanceof Answer answer && answer.status() == 504 && asked <= 1)
                .withFailMessage(lesson("rel-00 · M6")
                        .observed(
                                "the preview server took %d questions and answered none; the limit is 0.9 s. The reader's request %s, where it takes 504 after one question",
                                asked,
                                cut.result() instanceof Answer answer
                                        ? "was answered with " + told(answer)
                                        : cut.toString())
                        .hurts(
                                "one slow server makes this one slow, or is blamed for another failure; readers press reload, and each reload waits as well")
                        .read("briefs/rel-00.md#theory (what the caller is owed)"))
                .isTrue();
    }

    private String note(StorageApi api, String link) {
        return api.as(reader)
                .body(Map.of("title", "a link", "body", link))
                .post("/notes")
                .with(201)
                .json()
                .path("id")
                .asString();
    }

    /** Asked again, twice at most, at the limit: a machine that stands still for a second may reach it too. */
    private Answer answered(StorageApi api, String note) {
        Answer answer = preview(api, note);
        for (int again = 0; again < 2 && answer.status() == 504; again++) {
            answer = preview(api, note);
        }
        return answer;
    }

    private Answer preview(StorageApi api, String note) {
        return api.as(reader).get("/notes/{id}/preview", note);
    }

    private static String told(Answer answer) {
        String what = answer.json().path(answer.isProblem() ? "type" : "title").asString("no title");
        return "%d (%s)".formatted(answer.status(), what);
    }
}
