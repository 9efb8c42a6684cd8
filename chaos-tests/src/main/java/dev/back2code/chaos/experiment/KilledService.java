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

/** The service itself dies in the midst of writes. */
final class KilledService implements Experiment {

    @Override
    public String name() {
        return "kill-service";
    }

    @Override
    public String title() {
        return "kill -9 of storage-service under traffic, and a start on the same port";
    }

    @Override
    public String hypothesis() {
        return "No acknowledged note is lost; callers are cut off or find nobody, none is left waiting; "
                + "the service works 10 s after it is ready.";
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(0.5, 10), form.rate(10, 20), Duration.ofSeconds(5));
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return new NotesTraffic(owner, prefix, Route.STORAGE);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        ServerProcess service = platform.storage().process();
        return List.of(
                new Fault("kill -9 of storage-service", service::kill, "storage-service is ready", service::start));
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.metric("process_uptime_seconds"), Watch.metric("hikaricp_connections"), Watch.CLIENTS);
    }

    @Override
    public String felt() {
        return "was cut off, or found nobody";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.faulty().failed();
    }

    @Override
    public List<Check> checks(Observed observed) {
        List<Check> checks = new ArrayList<>();
        // A JVM that has just started keeps callers waiting as long as the machine is slow: that is a matter of time.
        checks.add(Checks.honest(observed, Answered.UNAVAILABLE, Answered.UNREACHABLE, Answered.CUT, Answered.LATE));
        checks.add(Checks.nobodyLeftWaiting(observed));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }
}
