package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.reset;
import static dev.back2code.kit.FaultyStorage.Deed.resetWhenDone;
import static dev.back2code.kit.FaultyStorage.Deed.well;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.Pauses;
import dev.back2code.kit.Sql;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks core-api has plans of its own. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class CallerRepeatsTest {

    private FaultyStorage storage;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses) {
        this.storage = storage;
        edge = Edge.healthy(api, storage);
    }

    @Test
    @Tag("core")
    void who_repeats_by_itself_is_not_helped() {
        storage.follow(refused(503));
        for (int attempt = 1; attempt <= 3; attempt++) {
            edge.call().header("X-B2C-Attempt", Integer.toString(attempt)).get("/v1/notes/{id}", edge.note());
        }

        assertThat(edge.arrivals())
                .withFailMessage(lesson("rel-02 · M3")
                        .observed(
                                "a caller made three attempts, each with X-B2C-Attempt, and %d calls arrived at storage-service, where three are right",
                                edge.arrivals())
                        .hurts(
                                "three attempts in each of three layers are 27 calls for one click, and none of the layers sees more than three")
                        .read("briefs/rel-02.md#theory (who pays)"))
                .isEqualTo(3);
    }

    @Test
    @Tag("core")
    void a_create_whose_answer_was_lost_makes_one_note(Sql sql) {
        storage.follow(resetWhenDone(), well());
        Answer answer = edge.create("once");

        List<String> keys =
                storage.arrivals().stream().map(FaultyStorage.Arrival::key).toList();
        long made = notes(sql);
        assertThat(answer.status() == 201 && made == 1 && keys.equals(List.of("\"once\"", "\"once\"")))
                .withFailMessage(lesson("rel-02 · M13")
                        .observed(
                                "a create with a key was done and its answer lost on the way; its caller was told '%s' after %d call(s) with the keys %s, and %d note(s) were made, where 201, two calls, the same key and one note are right",
                                Edge.told(answer), keys.size(), keys, made)
                        .hurts(
                                "what has been made safe to send again is not: the caller is left with an error for something that has happened")
                        .read("CallSpec (repeatable)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void an_outcome_that_nobody_knows_is_told_as_such(Links links, Pauses pauses) throws IOException {
        Proxy way = links.http("storage");
        edge.read().with(200);
        storage.follow(resetWhenDone());
        pauses.during(pause -> disable(way));
        Answer away = edge.create("then-away");
        way.enable();
        pauses.during(pause -> {});
        storage.follow(reset(), refused(503));
        Answer busy = edge.create("then-busy");

        List<String> told = List.of(Edge.told(away), Edge.told(busy));
        assertThat(told)
                .withFailMessage(lesson("rel-02 · M23")
                        .observed(
                                "the first attempts of two creates were lost on the way back; further ones of one of them could not be sent, those of the other were refused with 503. The callers were told %s, where both must be told 'outcome-unknown'",
                                told)
                        .hurts(
                                "who is told that nothing was done makes a new request, with a new key: there are two notes, and the service has said so twice")
                        .read("RetryPolicy (what is thrown)"))
                .allMatch(each -> each.endsWith(" outcome-unknown"));
    }

    private long notes(Sql sql) {
        return sql.number(
                        "SELECT count(*) FROM notes WHERE tenant_id = ? AND owner_id = ?",
                        edge.who().tenant(),
                        edge.who().user())
                - 1;
    }

    private static void disable(Proxy way) {
        try {
            way.disable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
