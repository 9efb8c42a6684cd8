package dev.back2code.katas.rel01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.Totals;
import eu.rekawek.toxiproxy.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server answers all the time, and never has answered. */
@KataTest
@Tag("rel-01")
@Tag("reliability")
class TrickleTest {

    private Notes notes;

    @BeforeEach
    void somebody(StorageApi api) {
        notes = Notes.of(api);
    }

    @Test
    @Tag("core")
    void an_answer_of_the_database_that_trickles_ends_at_the_total(Links links) {
        for (int i = 0; i < 3; i++) {
            notes.create();
        }
        Proxy database = links.database();
        notes.servedFeed();

        Ended ended;
        try (Silence trickle = Silence.trickle(notes.api(), database)) {
            ended = trickle.meet(Totals.DATABASE, notes::feed);
        }

        assertThat(ended.status() == 503)
                .withFailMessage(lesson("rel-01 · M2")
                        .observed(
                                "PostgreSQL's answer came byte by byte, one every 10 ms. A call may take %d ms in total. The request for the feed %s, where it takes 503 soon after that time",
                                Totals.DATABASE.toMillis(), ended)
                        .hurts(
                                "a byte every 10 ms is a kilobyte in ten seconds, and no read has ever taken longer than 10 ms")
                        .read("briefs/rel-01.md#theory (one read and the whole)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void an_answer_of_the_mail_server_that_trickles_ends_at_the_total(Links links, MailServer mails, Sql sql) {
        Actor colleague = notes.colleague(sql);
        UUID note = notes.add(sql);
        Proxy mail = links.http("mail");
        notes.mailed(colleague, mails, sql);

        Ended ended;
        try (Silence trickle = Silence.trickle(notes.api(), mail)) {
            ended = trickle.meet(Totals.MAIL, () -> notes.give(note, colleague));
        }

        assertThat(ended.status() == 204)
                .withFailMessage(lesson("rel-01 · M14")
                        .observed(
                                "the mail server's answer came byte by byte, one every 10 ms. A mail may take %d ms in total. The request for a new owner %s, where it takes 204 soon after that time",
                                Totals.MAIL.toMillis(), ended)
                        .hurts(
                                "whoever answers slowly enough holds a thread of this service for as long as it likes, and no read has timed out")
                        .read("briefs/rel-01.md#theory (one read and the whole)"))
                .isTrue();
    }
}
