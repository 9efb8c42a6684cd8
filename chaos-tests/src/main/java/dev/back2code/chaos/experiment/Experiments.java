package dev.back2code.chaos.experiment;

import java.util.List;
import java.util.Optional;

/** All experiments. */
public final class Experiments {

    private static final List<Experiment> ALL = List.of(
            new SlowDatabase(),
            new SilentDatabase(),
            new CrashedDatabase(),
            new FlushedCache(),
            new KilledCache(),
            new FarDatabase(),
            new LostStorage(),
            new ResetStorage(),
            new FarDetails(),
            // Last: the services start again, and are as cold as at first.
            new KilledEdge(),
            new KilledService());

    private Experiments() {}

    public static List<Experiment> all() {
        return ALL;
    }

    /** By its name, in capitals or not. */
    public static Optional<Experiment> find(String name) {
        return ALL.stream()
                .filter(experiment -> experiment.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
