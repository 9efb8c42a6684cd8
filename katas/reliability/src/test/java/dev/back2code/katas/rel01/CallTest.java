package dev.back2code.katas.rel01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.ServiceRole;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.Totals;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a call begins, where it ends, and who else is still at work on it. */
@KataTest
@Tag("rel-01")
@Tag("reliability")
class CallTest {

    /** Milliseconds. */
    private static final int FAR = 30;

    /** So many totals long. */
    private static final int QUIET = 3;

    private static final String RESTED = "com.zaxxer.hikari.aliveBypassWindowMs";
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private Notes notes;

    @BeforeEach
    void somebody(StorageApi api) {
        notes = Notes.of(api);
    }

    @Test
    @Tag("stretch")
    void a_look_at_a_connection_that_has_rested_is_part_of_the_call(Links links) {
        // The pool looks at a connection before it gives it out, if that has rested for half a second. So it need not.
        System.setProperty(RESTED, "0");
        Ended ended;
        try {
            Proxy database = links.database();
            notes.servedFeed();
            try (Silence fallen = Silence.on(notes.api(), database)) {
                ended = fallen.meet(Totals.DATABASE, notes::feed);
            }
        } finally {
            System.clearProperty(RESTED);
        }

        assertThat(ended.status() == 503)
                .withFailMessage(lesson("rel-01 · M10")
                        .observed(
                                "PostgreSQL fell silent while a connection rested in the pool, which looks at such a one before it gives it out. A call may take %d ms in total. The request for the feed %s, where it takes 503 soon after that time",
                                Totals.DATABASE.toMillis(), ended)
                        .hurts(
                                "the first who come after a quiet moment wait longest: for an answer to a question that they have not asked")
                        .read("briefs/rel-01.md#theory (what libraries wait)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_call_that_has_ended_is_left_alone(Links links) throws IOException {
        // So far away that connections are at work nearly all the time: one that is ended while it rests is not missed.
        links.database().toxics().latency("far", ToxicDirection.DOWNSTREAM, FAR);
        notes.servedFeed();

        // A pause of the machine may end a call by right; but not one in each while that is as long as this.
        long quiet = Totals.DATABASE.multipliedBy(QUIET).toNanos();
        long begin = System.nanoTime();
        long lastLost = begin;
        int lost = 0;
        while (System.nanoTime() - lastLost < quiet && System.nanoTime() - begin < 8 * quiet) {
            if (notes.feed().status() != 200) {
                lost++;
                lastLost = System.nanoTime();
            }
        }

        assertThat(System.nanoTime() - lastLost)
                .withFailMessage(lesson("rel-01 · M11")
                        .observed(
                                "PostgreSQL was %d ms away, and nothing was wrong. One request came after the other, each far shorter than the %d ms that a call may take. %d were not served; there was not one while of %d times that time without such a loss",
                                FAR, Totals.DATABASE.toMillis(), lost, QUIET)
                        .hurts("what was to end a call that hangs ends one that has nothing to do with it")
                        .read("briefs/rel-01.md#theory (who gives up)"))
                .isGreaterThanOrEqualTo(quiet);
    }

    @Test
    @Tag("stretch")
    void the_server_stops_too(Links links, ServiceRole role, Sql sql) throws SQLException {
        // With connections that no call before had to do with.
        links.database();
        Actor colleague = notes.colleague(sql);
        UUID note = notes.add(sql);

        Ended ended;
        boolean stopped;
        try (Connection other = role.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM notes FOR UPDATE");
            CompletableFuture<Ended> begun =
                    Ended.begin(notes.api(), Totals.DATABASE, () -> notes.give(note, colleague));
            boolean bites = Soon.holds(() -> sql.number(WAITING) > 0);
            ended = Ended.all(notes.api(), Totals.DATABASE, List.of(begun)).getFirst();
            stopped = bites && Soon.holds(Duration.ofSeconds(2), () -> sql.number(WAITING) == 0);
            other.rollback();
        }

        assertThat(ended.status() == 503 && stopped)
                .withFailMessage(lesson("rel-01 · M12")
                        .observed(
                                "a note was locked by somebody else, and a request waited for it in PostgreSQL. A call may take %d ms in total; the request %s, where it takes 503. Two seconds later PostgreSQL %s",
                                Totals.DATABASE.toMillis(),
                                ended,
                                stopped ? "waited no more" : "still waited for that lock, for nobody")
                        .hurts(
                                "the client is gone and its statement is not: it keeps a server process, and does its work when the lock comes, after the caller was told that it failed")
                        .read("briefs/rel-01.md#theory (who gives up)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void mails_do_not_wait_for_each_other(Links links, MailServer mails, Sql sql) {
        Actor colleague = notes.colleague(sql);
        List<UUID> many = Stream.generate(() -> notes.add(sql)).limit(8).toList();
        Proxy mail = links.http("mail");
        notes.mailed(colleague, mails, sql);

        List<Ended> ended;
        try (Silence fallen = Silence.on(notes.api(), mail)) {
            ended = fallen.meet(
                    Totals.MAIL,
                    many.stream()
                            .<Supplier<Answer>>map(note -> () -> notes.give(note, colleague))
                            .toList());
        }

        long given = ended.stream().filter(each -> each.status() == 204).count();
        assertThat(given)
                .withFailMessage(lesson("rel-01 · M13")
                        .observed(
                                "the mail server said nothing, and eight requests for a new owner came at once. A mail may take %d ms in total; after three times as long %d of them were answered with 204, where it takes all",
                                Totals.MAIL.toMillis(), given)
                        .hurts("the limit of one call has become a queue: the last waits as many times as long")
                        .read("briefs/rel-01.md#theory (one read and the whole)"))
                .isEqualTo(8);
    }
}
