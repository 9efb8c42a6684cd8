package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.RunningService;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Route;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Kata rel-02: core-api does not reach storage-service, and may ask again. */
final class LostStorage implements Experiment {

    private static final int RESERVE = 10;

    /** Requests that were under way when the metrics were read have made their attempts and are not counted yet. */
    private static final int UNDER_WAY = 5;

    private final Watch further = Watch.metric("b2c_retry_attempts_total");
    private final Watch requests = Watch.metric("http_server_requests_seconds_count", "uri=\"/v1/");

    @Override
    public String name() {
        return "lost-storage";
    }

    @Override
    public String title() {
        return "core-api does not reach storage-service: how often it asks again (rel-02)";
    }

    @Override
    public String hypothesis() {
        return "While nobody answers, core-api makes at most a tenth more attempts than it has requests, and %d; it is well again without a hand."
                .formatted(RESERVE);
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(4, 15), form.rate(20, 40), Duration.ofSeconds(5))
                .recoveringWithin(Duration.ofSeconds(5));
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
        return List.of(new Fault(
                "nobody listens where core-api asks for storage-service",
                () -> platform.storageLink().proxy().disable(),
                "somebody does",
                platform.storageLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return List.of(further, requests);
    }

    @Override
    public String felt() {
        return "was not served, or was sent again";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.faulty().troubled();
    }

    @Override
    public List<Check> checks(Observed observed) {
        double again = observed.growthInFaults(further.name());
        double came = observed.growthInFaults(requests.name());
        List<Check> checks = new ArrayList<>();
        checks.add(Check.counted(
                "at most a tenth more attempts than requests, and %d".formatted(RESERVE),
                came > 0 && again <= RESERVE + UNDER_WAY + came / 10,
                "%.0f further attempts for %.0f requests: %.2f calls for each",
                again,
                came,
                came == 0 ? 0 : 1 + again / came));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }
}
