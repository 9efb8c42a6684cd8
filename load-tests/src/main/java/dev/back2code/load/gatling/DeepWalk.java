package dev.back2code.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.back2code.load.lab.Depths;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * L3: ten readers page on from depth 100,000. The workload is open: 20 requests arrive a second, whether or not those
 * before are answered, so that a stall counts for everyone who meets it.
 *
 * @see <a href="https://www.usenix.org/conference/nsdi-06/open-versus-closed-cautionary-tale">Open Versus Closed</a>
 */
public final class DeepWalk extends Simulation {

    private static final double REQUESTS_A_SECOND = 20;
    /** One for each probed depth. */
    private static final double PROBES_A_SECOND = Depths.PROBED.size();
    /** Half way between two readers. */
    private static final Duration BESIDE = Duration.ofMillis(25);
    /** Of the first page, so that the machinery is compiled when it counts. */
    private static final double WARM_UP_REQUESTS_A_SECOND = 40;

    private final Lifeline lab = new Lifeline();
    private final Order order = Order.parse(lab.order());
    private final SampleFile samples = new SampleFile(order.samples());

    public DeepWalk() {
        Readers readers = new Readers(order.start());
        Probes probes = new Probes(order.cursors());
        Duration start = lab.untilStart();
        List<PopulationBuilder> populations = new ArrayList<>();
        for (Order.Turn turn : order.turns()) {
            String block = turn.block();
            populations.add(arrivals(start, turn, "readers", () -> readers.next(block), REQUESTS_A_SECOND));
            populations.add(
                    block.equals(Timetable.WARM_UP)
                            ? arrivals(start, turn, "first pages", () -> probes.top(block), WARM_UP_REQUESTS_A_SECOND)
                            : arrivals(start.plus(BESIDE), turn, "probes", () -> probes.next(block), PROBES_A_SECOND));
        }
        populations.add(end(start));
        setUp(populations)
                .protocols(http.baseUrl(order.baseUri().toString())
                        .disableWarmUp()
                        .shareConnections()
                        .acceptHeader("application/json")
                        .authorizationHeader("Bearer " + order.token()));
    }

    private PopulationBuilder arrivals(
            Duration start, Order.Turn turn, String who, Supplier<PageRequest> pages, double perSecond) {
        return scenario(who + ", " + turn.block())
                .exec(page(pages))
                .injectOpen(
                        nothingFor(start.plusMillis(turn.fromMillis())),
                        constantUsersPerSec(perSecond).during(Duration.ofMillis(turn.lengthMillis())));
    }

    private ChainBuilder page(Supplier<PageRequest> pages) {
        return exec(session -> session.set("page", pages.get()).set("began", System.nanoTime()))
                .exec(http(session -> page(session).name())
                        .get(session -> page(session).path())
                        .check(
                                status().is(200),
                                jsonPath("$.items[*]").count().is(Depths.LIMIT),
                                jsonPath("$.next").saveAs("next")))
                .exec(this::record);
    }

    // Measured here because Gatling's own clock counts whole milliseconds, and a good page takes two or three.
    private Session record(Session session) {
        long micros = (System.nanoTime() - session.getLong("began")) / 1_000;
        PageRequest page = page(session);
        samples.add(new Sample(page.block(), page.depth(), System.currentTimeMillis(), micros, !session.isFailed()));
        if (!session.isFailed()) {
            page.answered().accept(session.getString("next"));
        }
        return session;
    }

    private static PageRequest page(Session session) {
        return (PageRequest) session.get("page");
    }

    // Gatling writes its report when the last user has left: not while another implementation is being measured.
    private PopulationBuilder end(Duration start) {
        return scenario("end of the run")
                .exec(session -> session)
                .injectOpen(nothingFor(start.plusMillis(order.lengthMillis())), atOnceUsers(1));
    }

    @Override
    public void after() {
        samples.write();
    }
}
