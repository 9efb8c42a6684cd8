package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database behind storage-service is away: two services further, somebody waits. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class OutageTest {

    private Client client;

    @BeforeEach
    void arrange(CoreApi api) {
        client = Client.of(api);
    }

    @Test
    @Tag("core")
    void an_outage_is_told_with_the_time_to_come_back(Links links) throws IOException {
        cut(links);

        expectOutage(read(), "M14");
    }

    /** The first call loses a connection, the next gets none: storage-service finds other words for it. */
    @Test
    @Tag("stretch")
    void an_outage_is_told_alike_however_it_shows(Links links) throws IOException {
        cut(links);
        read();

        expectOutage(read(), "M15");
    }

    private void cut(Links links) throws IOException {
        Proxy database = links.database();
        assertThat(read().status()).isEqualTo(404);
        database.disable();
    }

    /** By a caller who repeats by itself, so that core-api does not: it would find the other words on its own. */
    private Answer read() {
        return client.call().header("X-B2C-Attempt", "1").get("/v1/notes/{id}", UUID.randomUUID());
    }

    private static void expectOutage(Answer answer, String belief) {
        List<String> flaws = new ArrayList<>();
        if (!Shape.told(answer).equals("503 service-unavailable")) {
            flaws.add("'%s' instead of '503 service-unavailable'".formatted(Shape.told(answer)));
        }
        if (!answer.header("Retry-After").equals("1")) {
            flaws.add("Retry-After '%s', where storage-service said 1".formatted(answer.header("Retry-After")));
        }
        if (Shape.detail(answer).contains("database")) {
            flaws.add("tells '%s'".formatted(Shape.detail(answer)));
        }
        assertThat(flaws)
                .withFailMessage(lesson("sys-01 · " + belief)
                        .observed(
                                "PostgreSQL is away, and storage-service answers with 503, service-unavailable, Retry-After: 1. Through core-api that has these flaws: %s",
                                flaws)
                        .hurts(
                                "clients that are not told when to come back do so at once, all of them, just when the database starts; and those that are told nothing usable give up")
                        .read("ProblemMapper (StorageRefusal), briefs/sys-01.md#theory (what may be relied on)"))
                .isEmpty();
    }
}
