package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Route;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C01: the way to PostgreSQL is slow. */
final class SlowDatabase implements Experiment {

    private static final int LATENCY = 300;
    private static final int JITTER = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "C01";
    }

    @Override
    public String title() {
        return "PostgreSQL is slow: each answer takes 300 ± 100 ms longer";
    }

    @Override
    public String hypothesis() {
        return "Degraded, not down: at most 1 % errors, p95 within the callers' deadline of 3 s, well again 5 s after.";
    }

    /** Each request holds a connection for about a second, and there are ten: more than this would wait in a queue. */
    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(4, 30), 5, DEADLINE).recoveringWithin(Duration.ofSeconds(5));
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return new NotesTraffic(owner, prefix, Route.STORAGE);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return List.of(new Fault(
                "latency of 300 ± 100 ms from PostgreSQL",
                () -> platform.databaseLink()
                        .proxy()
                        .toxics()
                        .latency("slow", ToxicDirection.DOWNSTREAM, LATENCY)
                        .setJitter(JITTER),
                "the latency is gone",
                platform.databaseLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return List.of(
                Watch.metric("hikaricp_connections_active"),
                Watch.metric("hikaricp_connections_pending"),
                Watch.metric("hikaricp_connections_timeout_total"),
                Watch.view("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"));
    }

    @Override
    public String felt() {
        return "took at least 200 ms longer than the fastest before";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.slowerBy(LATENCY - JITTER);
    }

    @Override
    public List<Check> checks(Observed observed) {
        List<Check> checks = new ArrayList<>();
        checks.add(Checks.errorsAtMost(0.01, observed));
        checks.add(Checks.p95Within(DEADLINE, observed));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }
}
