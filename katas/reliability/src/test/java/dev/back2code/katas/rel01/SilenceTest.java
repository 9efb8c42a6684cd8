package dev.back2code.katas.rel01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.Totals;
import eu.rekawek.toxiproxy.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One server after the other takes what it is asked, and says nothing any more. */
@KataTest
@Tag("rel-01")
@Tag("reliability")
class SilenceTest {

    private Notes notes;

    @BeforeEach
    void somebody(StorageApi api) {
        notes = Notes.of(api);
    }

    @Test
    @Tag("core")
    void a_database_that_falls_silent_costs_its_total(Links links) {
        Proxy database = links.database();

        Ended ended;
        int tries = 0;
        do {
            notes.servedFeed();
            try (Silence fallen = Silence.on(notes.api(), database)) {
                ended = fallen.meet(Totals.DATABASE, notes::feed);
            }
            tries++;
        } while (ended.status() == 503 && ended.late() && tries < 3);

        assertThat(ended.status() == 503 && !ended.late())
                .withFailMessage(lesson("rel-01 · M1, M4")
                        .observed(
                                "the feed was served; then PostgreSQL swallowed the next question. A call of it may take %d ms in total. The request for the feed %s, where it takes 503 in that time",
                                Totals.DATABASE.toMillis(), ended)
                        .hurts(
                                "the first ten requests keep the ten connections, all others wait for one; and who had a use for the answer has left long ago")
                        .read("briefs/rel-01.md#theory (who gives up)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_redis_that_falls_silent_costs_its_total_and_no_answer(Links links, NotesTable table) {
        UUID note = notes.create();
        boolean healthy = notes.copied(note, table);
        Proxy redis = links.redis();

        Ended ended;
        try (Silence fallen = Silence.on(notes.api(), redis)) {
            ended = fallen.meet(Totals.REDIS, () -> notes.read(note));
        }

        assertThat(healthy && ended.status() == 200)
                .withFailMessage(lesson("rel-01 · M5, M16")
                        .observed(
                                "%s. Then Redis took a question and said nothing; a command may take %d ms in total. The request for the note, which is in the database too, %s, where it takes 200 soon after that time",
                                healthy ? "A copy of a note was used" : "For five seconds no copy of a note was used",
                                Totals.REDIS.toMillis(),
                                ended)
                        .hurts(
                                "a copy that should save time costs the answer: the database had the note, and nobody asked it")
                        .read("briefs/rel-01.md#theory (what libraries wait)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_mail_server_that_falls_silent_costs_its_total(Links links, MailServer mails, Sql sql) {
        Actor colleague = notes.colleague(sql);
        UUID note = notes.add(sql);
        Proxy mail = links.http("mail");

        boolean healthy = notes.mailed(colleague, mails, sql);
        Ended ended;
        try (Silence fallen = Silence.on(notes.api(), mail)) {
            ended = fallen.meet(Totals.MAIL, () -> notes.give(note, colleague));
        }

        assertThat(healthy && ended.status() == 204)
                .withFailMessage(lesson("rel-01 · M15")
                        .observed(
                                "%s. Then the mail server took one and said nothing; a mail may take %d ms in total. The request for a new owner %s, where it takes 204 soon after that time",
                                healthy ? "A mail was sent" : "For five seconds no mail was sent",
                                Totals.MAIL.toMillis(),
                                ended)
                        .hurts("the note has its new owner, and who gave it away waits for a letter")
                        .read("briefs/rel-01.md#theory (what libraries wait)"))
                .isTrue();
    }
}
