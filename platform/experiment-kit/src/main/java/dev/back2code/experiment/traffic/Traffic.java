package dev.back2code.experiment.traffic;

import java.util.Random;

/** What is asked for. */
public interface Traffic {

    /** The next request; called by one thread. */
    Request next(Random random);
}
