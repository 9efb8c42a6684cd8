package dev.back2code.chaos.experiment;

import dev.back2code.backing.ServerProcess;
import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Answered;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Route;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C03: PostgreSQL crashes in the midst of writes, by kill -9 and by an immediate stop. */
final class CrashedDatabase implements Experiment {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** A caller waits for a connection for one second; the rest is room for a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "C03";
    }

    @Override
    public String title() {
        return "PostgreSQL crashes under traffic, by kill -9 and by an immediate stop, and is started again";
    }

    @Override
    public String hypothesis() {
        return "No acknowledged write is lost; errors are 503 with Retry-After within 4 s; writes are back 10 s after.";
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(1, 10), form.rate(10, 20), DEADLINE);
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return new NotesTraffic(owner, prefix, Route.STORAGE);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        ServerProcess server = platform.postgres().process();
        return List.of(
                new Fault("kill -9 of PostgreSQL", server::kill, "PostgreSQL answers again", server::start),
                new Fault("immediate stop of PostgreSQL", server::stop, "PostgreSQL answers again", server::start));
    }

    @Override
    public List<Watch> watches() {
        return List.of(
                Watch.metric("hikaricp_connections"),
                Watch.metric("hikaricp_connections_pending"),
                Watch.metric("hikaricp_connections_timeout_total"),
                Watch.metric("http_server_requests_seconds_count", "status=\"503\""),
                Watch.metric("http_server_requests_seconds_count", "status=\"500\""),
                Watch.CLIENTS);
    }

    @Override
    public String felt() {
        return "failed";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.faulty().failed();
    }

    @Override
    public List<Check> checks(Observed observed) {
        List<Check> checks = new ArrayList<>();
        checks.add(Checks.honest(observed, Answered.UNAVAILABLE));
        checks.add(Checks.endedWithin(LIMIT, observed));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        checks.add(Checks.errorBudget(
                observed.faultSeconds() + 10 * observed.rounds().size(), observed));
        return checks;
    }
}
