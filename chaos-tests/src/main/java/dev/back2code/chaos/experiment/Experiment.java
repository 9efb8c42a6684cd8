package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.RunningService;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.util.List;

/** One fault, and what should stay as it is. */
public interface Experiment {

    /** As it is asked for: {@code C03}. */
    String name();

    /** One line. */
    String title();

    /** The steady state in numbers, and what of it should survive the fault. */
    String hypothesis();

    Plan plan(Form form);

    /** Whom callers ask. */
    default RunningService service(Platform platform) {
        return platform.storage();
    }

    /**
     * What is asked for all the time.
     *
     * @param owner somebody new
     * @param prefix of the keys of all notes that are created
     */
    Traffic traffic(Platform platform, Actor owner, String prefix);

    /** One after the other; each has ended, and the service has recovered, before the next. */
    List<Fault> faults(Platform platform, Form form);

    /** What to look at meanwhile. */
    List<Watch> watches();

    /** How it shows in one request that the fault was there, in words: {@code took 200 ms longer than usual}. */
    String felt();

    /** How many requests felt the fault. If none did, the experiment has shown nothing. */
    long feltBy(Observed observed);

    /** The hypothesis, point by point. That the history is in order is asked of all experiments. */
    List<Check> checks(Observed observed);
}
