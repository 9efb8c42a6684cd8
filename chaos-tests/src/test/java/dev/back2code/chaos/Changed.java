package dev.back2code.chaos;

import dev.back2code.chaos.experiment.Experiment;
import dev.back2code.chaos.experiment.Experiments;
import dev.back2code.chaos.experiment.Fault;
import dev.back2code.chaos.experiment.Form;
import dev.back2code.chaos.experiment.Plan;
import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.util.List;

/** An experiment of which a test changes a part. */
class Changed implements Experiment {

    private final Experiment original;

    Changed(String name) {
        this.original = Experiments.find(name).orElseThrow();
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public String title() {
        return original.title();
    }

    @Override
    public String hypothesis() {
        return original.hypothesis();
    }

    @Override
    public Plan plan(Form form) {
        return original.plan(form);
    }

    @Override
    public Traffic traffic(Platform platform, Actor owner, String prefix) {
        return original.traffic(platform, owner, prefix);
    }

    @Override
    public List<Fault> faults(Platform platform, Form form) {
        return original.faults(platform, form);
    }

    @Override
    public List<Watch> watches() {
        return original.watches();
    }

    @Override
    public String felt() {
        return original.felt();
    }

    @Override
    public long feltBy(Observed observed) {
        return original.feltBy(observed);
    }

    @Override
    public List<Check> checks(Observed observed) {
        return original.checks(observed);
    }
}
