package dev.back2code.kit;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a service is told about its neighbours leads to them by links. */
class DetoursTest {

    private final Detours detours = new Detours();

    @AfterEach
    void stop() {
        detours.close();
    }

    @Test
    void each_neighbour_s_address_becomes_that_of_a_link() {
        Map<String, String> instead = detours.instead(Map.of(
                "back2code.mail.url", "http://127.0.0.1:1025/mails",
                "back2code.redis.url", "redis://:secret@localhost:6379/3",
                "back2code.redis.timeout", "1s",
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:5432/notes"));

        assertThat(instead)
                .containsEntry(
                        "back2code.mail.url",
                        "http://127.0.0.1:%d/mails".formatted(detours.to("mail").port()))
                .containsEntry(
                        "back2code.redis.url",
                        "redis://:secret@127.0.0.1:%d/3"
                                .formatted(detours.to("redis").port()))
                .containsEntry("back2code.redis.timeout", "1s")
                .containsEntry("spring.datasource.url", "jdbc:postgresql://127.0.0.1:5432/notes");
    }

    @Test
    void latency_on_the_way_is_felt_and_gone_when_healed() throws Exception {
        try (MailServer mails = MailServer.start()) {
            URI url = URI.create(detours.instead(mails.properties()).get("back2code.mail.url"));
            assertThat(timeOfMail(url)).isPositive();
            detours.to("mail").proxy().toxics().latency("slow", DOWNSTREAM, 300);

            assertThat(timeOfMail(url)).isGreaterThanOrEqualTo(Duration.ofMillis(300));

            detours.to("mail").heal();
            assertThat(detours.to("mail").proxy().toxics().getAll()).isEmpty();
            timeOfMail(url);
        }
    }

    @Test
    void a_neighbour_that_the_kata_does_not_name_is_told() {
        assertThatThrownBy(() -> detours.to("mail"))
                .hasMessage("Name 'mail' under 'backing' in the kata's front matter.");
    }

    private static Duration timeOfMail(URI url) throws Exception {
        HttpRequest mail =
                HttpRequest.newBuilder(url).POST(BodyPublishers.ofString("{}")).build();
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(mail, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(202);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
