package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.chaos.measure.Window;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Jedis;

/** C05: the cache is emptied at the peak, while the database is slow. */
final class FlushedCache implements Experiment {

    private static final int LATENCY = 50;
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final double GOOD_RATIO = 0.9;

    @Override
    public String name() {
        return "C05";
    }

    @Override
    public String title() {
        return "Redis is emptied at the peak, while each answer of PostgreSQL takes 50 ms longer";
    }

    @Override
    public String hypothesis() {
        return "Readers of one note wait for one load: the database is asked at most twice as often as before, "
                + "9 of 10 reads are hits again 15 s later, and nothing stays bad.";
    }

    @Override
    public Plan plan(Form form) {
        return Plan.of(form, form.seconds(3, 15), form.rate(40, 100), DEADLINE);
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return CacheWatch.traffic(platform, owner, prefix, 5);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return List.of(new Fault(
                "latency of 50 ms from PostgreSQL, and FLUSHALL on Redis",
                () -> {
                    platform.databaseLink().proxy().toxics().latency("slow", ToxicDirection.DOWNSTREAM, LATENCY);
                    platform.redis().database().ask(Jedis::flushAll);
                },
                "the latency is gone",
                platform.databaseLink()::heal));
    }

    @Override
    public List<Watch> watches() {
        return CacheWatch.watches();
    }

    @Override
    public String felt() {
        return "took at least 50 ms longer than the fastest before";
    }

    @Override
    public long feltBy(Observed observed) {
        return observed.slowerBy(LATENCY);
    }

    @Override
    public List<Check> checks(Observed observed) {
        double loads = CacheWatch.loadsInFaults(observed);
        double usual = CacheWatch.usualLoads(observed) + CacheWatch.HOT;
        long healed = observed.rounds().getLast().fault().to();
        double ratio =
                CacheWatch.hitRatio(observed, new Window(healed, observed.all().to()));
        List<Check> checks = new ArrayList<>();
        checks.add(Checks.errorsAtMost(0.01, observed));
        checks.add(Check.counted(
                "the database is asked at most twice as often as before, and for each hot note once more",
                loads <= 2 * usual,
                "%.0f loads while the fault was there; %.0f would be as usual",
                loads,
                usual));
        checks.add(Check.counted(
                "at least 9 of 10 reads are hits again",
                ratio >= GOOD_RATIO,
                "%.1f %% after the fault, %.1f %% before",
                100 * ratio,
                100 * CacheWatch.hitRatio(observed, observed.healthy())));
        checks.addAll(Checks.recovered(plan(Form.LONG), observed));
        return checks;
    }
}
