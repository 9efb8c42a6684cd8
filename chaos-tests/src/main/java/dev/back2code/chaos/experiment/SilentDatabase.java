package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Answered;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Route;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C02: PostgreSQL takes what it is asked, in the midst of transactions, and nothing comes back. */
final class SilentDatabase implements Experiment {

    private static final Duration DEADLINE = Duration.ofSeconds(8);

    /** The service's total for a call is 5 s; the rest is room for a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "C02";
    }

    @Override
    public String title() {
        return "PostgreSQL falls silent: connections stay open, and no answer comes back";
    }

    @Override
    public String hypothesis() {
        return "Every request ends within 6 s, by 503 with Retry-After; no acknowledged write is lost; well again 5 s after.";
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(3, 10), 10, DEADLINE).recoveringWithin(Duration.ofSeconds(5));
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return new NotesTraffic(owner, prefix, Route.STORAGE);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return List.of(new Fault(
                "silence from PostgreSQL",
                () -> platform.databaseLink().proxy().toxics().timeout("silence", ToxicDirection.DOWNSTREAM, 0),
                "the silence is over; the connections in it are cut",
                platform.databaseLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return List.of(
                Watch.metric("hikaricp_connections_active"),
                Watch.metric("hikaricp_connections_pending"),
                Watch.metric("hikaricp_connections_timeout_total"),
                Watch.metric("http_server_requests_seconds_count", "status=\"503\""),
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

    /** That nobody is left to the caller's own deadline is a matter of counts: with no end it is all of them. */
    @Override
    public List<Check> checks(Observed observed) {
        List<Check> checks = new ArrayList<>();
        checks.add(Checks.honest(observed, Answered.UNAVAILABLE));
        checks.add(Checks.endedWithin(LIMIT, observed));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        checks.add(Checks.errorBudget(observed.faultSeconds() + 10, observed));
        return checks;
    }
}
