package dev.back2code.chaos.experiment;

import dev.back2code.backing.ServerProcess;
import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Redis dies under traffic, and comes back with what it had. */
final class KilledCache implements Experiment {

    @Override
    public String name() {
        return "kill-redis";
    }

    @Override
    public String title() {
        return "kill -9 of Redis under traffic, and a start with the data that it had";
    }

    @Override
    public String hypothesis() {
        return "Redis keeps copies alone: without it at most 1 % of all requests fail, and no acknowledged note is lost.";
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(2, 20), form.rate(20, 40), Duration.ofSeconds(3));
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return CacheWatch.traffic(platform, owner, prefix, 50);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        ServerProcess redis = platform.redis().process();
        return List.of(new Fault("kill -9 of Redis", redis::kill, "Redis answers again", redis::start));
    }

    @Override
    public List<Watch> watches() {
        return CacheWatch.watches();
    }

    @Override
    public String felt() {
        return "failed, or was answered by the database instead";
    }

    @Override
    public long feltBy(Observed observed) {
        double instead = CacheWatch.loadsInFaults(observed) - CacheWatch.usualLoads(observed);
        return observed.faulty().failed() + Math.max(0, Math.round(instead));
    }

    @Override
    public List<Check> checks(Observed observed) {
        List<Check> checks = new ArrayList<>();
        checks.add(Checks.errorsAtMost(0.01, observed));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }
}
