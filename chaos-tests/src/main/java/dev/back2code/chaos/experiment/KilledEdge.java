package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.history.Deed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.RunningService;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Answered;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Route;
import dev.back2code.experiment.traffic.Sample;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * C08: core-api dies in the midst of creates, and their callers send them again with the same key. A slow database makes
 * sure that some are under way when it dies: storage-service carries them out, and nobody is left to say so.
 */
final class KilledEdge implements Experiment {

    private static final int LATENCY = 100;
    private static final Duration UNTIL_SLOW = Duration.ofMillis(1_000);

    @Override
    public String name() {
        return "C08";
    }

    @Override
    public String title() {
        return "kill -9 of core-api, three times, under callers who repeat with idempotency keys (sys-05)";
    }

    @Override
    public String hypothesis() {
        return "No acknowledged note is lost, and no key makes two notes; every create is acknowledged in the end, since "
                + "its caller sends it again.";
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(0.5, 10), form.rate(10, 20), Duration.ofSeconds(5));
    }

    @Override
    public RunningService service(Platform platform) {
        return platform.edge();
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return new NotesTraffic(owner, prefix, Route.EDGE);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return Collections.nCopies(
                form == Form.SHORT ? 1 : 3,
                new Fault(
                        "kill -9 of core-api, creates being under way",
                        () -> {
                            platform.databaseLink().proxy().toxics().latency("far", ToxicDirection.DOWNSTREAM, LATENCY);
                            Thread.sleep(UNTIL_SLOW);
                            platform.edge().process().kill();
                        },
                        "core-api is ready",
                        () -> {
                            platform.databaseLink().heal();
                            platform.edge().process().start();
                        }));
    }

    @Override
    public List<Watch> watches() {
        return List.of(
                Watch.metric("process_uptime_seconds"),
                Watch.metric("http_client_requests_seconds_count"),
                Watch.CLIENTS);
    }

    @Override
    public String felt() {
        return "was cut off, found nobody, or was sent again";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.faulty().troubled();
    }

    @Override
    public List<Check> checks(Observed observed) {
        List<Check> checks = new ArrayList<>();
        checks.add(acknowledged(observed));
        checks.add(Checks.honest(observed, Answered.UNAVAILABLE, Answered.UNREACHABLE, Answered.CUT, Answered.LATE));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }

    private static Check acknowledged(Observed observed) {
        List<Sample> creates = observed.sinceFault().samples().stream()
                .filter(sample -> sample.deed() == Deed.CREATE)
                .toList();
        long repeated = creates.stream().filter(sample -> sample.attempts() > 1).count();
        long open =
                creates.stream().filter(sample -> sample.how() != Answered.DONE).count();
        return Check.counted(
                "every create is acknowledged in the end",
                open == 0,
                "%d of %d are not; %d were sent more than once",
                open,
                creates.size(),
                repeated);
    }
}
