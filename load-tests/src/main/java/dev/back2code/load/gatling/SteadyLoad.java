package dev.back2code.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.doWhile;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.back2code.experiment.history.HistoryWriter;
import dev.back2code.experiment.traffic.Answered;
import dev.back2code.experiment.traffic.Errand;
import dev.back2code.experiment.traffic.Recorder;
import dev.back2code.experiment.traffic.Reply;
import dev.back2code.experiment.traffic.Request;
import dev.back2code.experiment.traffic.SteadyMix;
import dev.back2code.kit.Actor;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * L1: the steady mix at core-api. The workload is open; every request has a deadline, and a create that nobody has
 * answered is sent again with its key. Writes the history of what the callers were told.
 */
public final class SteadyLoad extends Simulation {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final String STATUS = "status";
    private static final String BODY = "body";
    private static final String TYPE = "type";
    private static final String RETRY_AFTER = "retryAfter";
    private static final String ERRAND = "errand";
    private static final String AGAIN = "again";

    private final Lifeline lab = new Lifeline();
    private final SteadyOrder order = SteadyOrder.parse(lab.order());
    private final Map<Actor, String> tokens =
            order.users().stream().collect(Collectors.toMap(SteadyOrder.User::actor, SteadyOrder.User::token));
    private final SteadyMix mix = new SteadyMix(
            order.users().stream().map(SteadyOrder.User::actor).toList(),
            order.prefix(),
            order.plan().each());
    private final Random random = new Random(order.seed());
    private final HistoryWriter history;
    private final Recorder recorder;

    public SteadyLoad() {
        SteadyPlan plan = order.plan();
        Duration start = lab.untilStart();
        long origin = System.nanoTime() + start.toNanos();
        history = history(origin);
        recorder = new Recorder(history, origin);
        setUp(scenario("steady mix")
                        .exec(errand())
                        .injectOpen(
                                nothingFor(start),
                                constantUsersPerSec(plan.createsASecond()).during(plan.creating()),
                                nothingFor(plan.pause()),
                                constantUsersPerSec(plan.calmRate()).during(plan.calm()),
                                nothingFor(plan.pause()),
                                constantUsersPerSec(plan.rate()).during(plan.length())))
                .protocols(http.baseUrl(order.baseUri().toString())
                        .disableWarmUp()
                        .disableCaching()
                        .shareConnections()
                        .acceptHeader("application/json")
                        .contentTypeHeader("application/json"));
    }

    private HistoryWriter history(long origin) {
        try {
            return HistoryWriter.to(order.history(), origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainBuilder errand() {
        return exec(this::begin)
                .exec(doWhile(session -> session.getBoolean(AGAIN))
                        .on(exec(session -> session.removeAll(STATUS, BODY, TYPE, RETRY_AFTER))
                                .exec(doIfOrElse(session -> request(session).body() == null)
                                        .then(exec(attempt()))
                                        .orElse(exec(attempt().body(StringBody(SteadyLoad::body)))))
                                .exec(this::answered)
                                .exec(doIf(session -> session.getBoolean(AGAIN))
                                        .then(pause(session -> errand(session).pause())))));
    }

    private Session begin(Session session) {
        Errand errand = recorder.begin(mix.next(random), System.nanoTime());
        return session.set(ERRAND, errand).set(AGAIN, true);
    }

    private HttpRequestActionBuilder attempt() {
        return http(session -> request(session).facts().f().name().toLowerCase(Locale.ROOT))
                .httpRequest(
                        session -> request(session).method(),
                        session -> request(session).path())
                // Each request has headers of its own; Gatling's own way to set them wants to know their names
                // beforehand.
                .sign((sent, session) -> {
                    Request request = request(session);
                    sent.getHeaders().set("Authorization", "Bearer " + tokens.get(request.who()));
                    request.headers().forEach(sent.getHeaders()::set);
                    return sent;
                })
                .requestTimeout(DEADLINE)
                .check(
                        status().saveAs(STATUS),
                        bodyString().saveAs(BODY),
                        header("Content-Type").optional().saveAs(TYPE),
                        header("Retry-After").optional().saveAs(RETRY_AFTER),
                        status().lt(400));
    }

    private Session answered(Session session) {
        boolean done = errand(session).isDoneWith(reply(session));
        return session.set(AGAIN, !done);
    }

    /** Without an answer Gatling does not say how far a request has come: it may have been carried out. */
    private static Reply reply(Session session) {
        if (!session.contains(STATUS)) {
            return Reply.none(Answered.CUT);
        }
        @Nullable String type = session.getString(TYPE);
        return Reply.of(
                session.getInt(STATUS),
                type == null ? "" : type,
                session.contains(RETRY_AFTER),
                String.valueOf(session.getString(BODY)));
    }

    private static String body(Session session) {
        return JsonMapper.shared().writeValueAsString(request(session).body());
    }

    private static Errand errand(Session session) {
        return (Errand) session.get(ERRAND);
    }

    private static Request request(Session session) {
        return errand(session).request();
    }

    @Override
    public void after() {
        history.close();
    }
}
