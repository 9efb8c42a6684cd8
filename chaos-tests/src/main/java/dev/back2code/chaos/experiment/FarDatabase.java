package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Notes;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Overviews;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.List;

/** Kata data-02: the database moves a little away, and an overview takes that way once for each statement. */
final class FarDatabase implements Experiment {

    private static final int LATENCY = 20;
    private static final int NOTES = 50;
    private static final int STATEMENTS = 8;

    private final Watch calls;

    FarDatabase() {
        calls = Watch.view("SELECT sum(calls)::bigint FROM pg_stat_statements JOIN pg_roles r ON r.oid = userid "
                + "WHERE toplevel AND NOT rolsuper");
    }

    @Override
    public String name() {
        return "far-database";
    }

    @Override
    public String title() {
        return "PostgreSQL moves away by 20 ms: what an overview of 50 notes pays for it (data-02)";
    }

    @Override
    public String hypothesis() {
        return "An overview of 50 notes takes at most %d statements, so 20 ms of distance cost it at most %d ms."
                .formatted(STATEMENTS, STATEMENTS * LATENCY);
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(3, 15), form.rate(4, 2), Duration.ofSeconds(10));
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        Actor reader = owner.colleague();
        Notes.add(platform, reader, NOTES);
        return new Overviews(reader, NOTES);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return List.of(new Fault(
                "latency of 20 ms from PostgreSQL",
                () -> platform.databaseLink().proxy().toxics().latency("far", ToxicDirection.DOWNSTREAM, LATENCY),
                "the latency is gone",
                platform.databaseLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return List.of(calls, Watch.metric("hikaricp_connections_active"));
    }

    @Override
    public String felt() {
        return "took at least 20 ms longer than the fastest before";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.slowerBy(LATENCY);
    }

    @Override
    public List<Check> checks(Observed observed) {
        double statements = observed.readings(calls.name()).growth(observed.healthy())
                / Math.max(1, observed.healthyFigures().count());
        double usual = observed.healthyFigures().percentile(0.5);
        double far = observed.faulty().percentile(0.5);
        return List.of(
                Check.counted(
                        "an overview takes at most %d statements".formatted(STATEMENTS),
                        statements > 0 && statements <= STATEMENTS,
                        "%.1f, BEGIN and COMMIT included",
                        statements),
                Check.timed(
                        "20 ms of distance cost an overview at most %d ms".formatted(STATEMENTS * LATENCY),
                        far - usual <= STATEMENTS * LATENCY,
                        "median %.0f ms before, %.0f ms then: %.1f times 20 ms",
                        usual,
                        far,
                        (far - usual) / LATENCY),
                Checks.errorsAtMost(0.01, observed));
    }
}
