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
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C12, kata api-05: connections from core-api to storage-service are reset, and core-api may stop asking. */
final class ResetStorage implements Experiment {

    /** Failures until it is seen, trials each time, and the shortest rest between them. */
    private static final int SEEN = 10;

    private static final int TRIALS = 3;
    private static final double REST_SECONDS = 2;

    /** Attempts that were under way when it was seen. */
    private static final int UNDER_WAY = 5;

    private final Watch asked = Watch.metric("b2c_breaker_permitted_total");
    private final Watch refused = Watch.metric("b2c_breaker_not_permitted_total");
    private final Watch requests = Watch.metric("http_server_requests_seconds_count", "uri=\"/v1/");

    @Override
    public String name() {
        return "C12";
    }

    @Override
    public String title() {
        return "connections from core-api to storage-service are reset: how often it asks (api-05)";
    }

    @Override
    public String hypothesis() {
        return "Each connection is reset. core-api asks %d times, and then at most %d times each %.0f s; all others are told at once, and it is well again without a hand."
                .formatted(SEEN, TRIALS, REST_SECONDS);
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(5, 15), form.rate(20, 40), Duration.ofSeconds(5))
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
                "connections from core-api to storage-service are reset",
                () -> platform.storageLink().proxy().toxics().resetPeer("reset", ToxicDirection.UPSTREAM, 0),
                "they are left alone",
                platform.storageLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return List.of(asked, refused, requests);
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
        double came = observed.growthInFaults(requests.name());
        double calls = observed.growthInFaults(asked.name());
        double most = SEEN + UNDER_WAY + TRIALS * Math.ceil(1 + observed.faultSeconds() / REST_SECONDS);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.counted(
                "at most %.0f calls of storage-service".formatted(most),
                came > 0 && calls <= most,
                "%.0f calls for %.0f requests, %.0f were refused",
                calls,
                came,
                observed.growthInFaults(refused.name())));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }
}
