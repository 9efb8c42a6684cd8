package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Notes;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.RunningService;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.GraphQlLists;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.List;

/** Kata api-01: the database moves a little away, and a list over GraphQL takes that way once for each call of storage-service. */
final class FarDetails implements Experiment {

    private static final int LATENCY = 10;
    private static final int NOTES = 50;

    /** The list, and three kinds of details. */
    private static final int CALLS = 4;

    /** Of a call: its statement, and now and then what a transaction or the pool adds. */
    private static final int WAYS = 3;

    private static final List<String> DETAILS = List.of(
            "INSERT INTO members SELECT ?, gen_random_uuid(), 'Person ' || i FROM generate_series(1, 5) i",
            "INSERT INTO note_tags SELECT id, 'a tag' FROM notes WHERE tenant_id = ?",
            "INSERT INTO note_shares SELECT n.id, n.tenant_id, (SELECT m.user_id FROM members m "
                    + "WHERE m.tenant_id = n.tenant_id ORDER BY md5(n.id::text || m.user_id::text) LIMIT 1), "
                    + "'viewer', now() FROM notes n WHERE tenant_id = ?");

    private final Watch calls = Watch.metric("http_client_requests_seconds_count");

    @Override
    public String name() {
        return "far-details";
    }

    @Override
    public String title() {
        return "PostgreSQL moves away by 10 ms: what a list of 50 notes over GraphQL pays for it (api-01)";
    }

    @Override
    public String hypothesis() {
        return "A list of 50 notes with tags, shares and names takes %d calls of storage-service, so 10 ms of distance cost it at most %d ms."
                .formatted(CALLS, CALLS * WAYS * LATENCY);
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(3, 15), form.rate(4, 2), Duration.ofSeconds(10));
    }

    @Override
    public RunningService service(Platform platform) {
        return platform.edge();
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        Actor reader = owner.colleague().elsewhere();
        Notes.add(platform, reader, NOTES);
        DETAILS.forEach(insert -> platform.sql().run(insert, reader.tenant()));
        return new GraphQlLists(reader, NOTES);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return List.of(new Fault(
                "latency of 10 ms from PostgreSQL",
                () -> platform.databaseLink().proxy().toxics().latency("far", ToxicDirection.DOWNSTREAM, LATENCY),
                "the latency is gone",
                platform.databaseLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return List.of(calls);
    }

    @Override
    public String felt() {
        return "took at least 10 ms longer than the fastest before";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.slowerBy(LATENCY);
    }

    @Override
    public List<Check> checks(Observed observed) {
        double made = observed.readings(calls.name()).growth(observed.healthy())
                / Math.max(1, observed.healthyFigures().count());
        double usual = observed.healthyFigures().percentile(0.5);
        double far = observed.faulty().percentile(0.5);
        return List.of(
                Check.counted(
                        "a list takes about %d calls of storage-service".formatted(CALLS),
                        // Readings are taken once a second: a list more or less is in them.
                        made > 0 && made <= CALLS * 2,
                        "%.1f",
                        made),
                Check.timed(
                        "10 ms of distance cost a list at most %d ms".formatted(CALLS * WAYS * LATENCY),
                        far - usual <= CALLS * WAYS * LATENCY,
                        "median %.0f ms before, %.0f ms then: %.1f times 10 ms",
                        usual,
                        far,
                        (far - usual) / LATENCY),
                Checks.errorsAtMost(0.01, observed));
    }
}
