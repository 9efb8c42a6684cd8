package dev.back2code.backing.toxiproxy;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A toxic of a proxy, as the API shows it.
 *
 * @param toxicity the share of links that it acts on, 0 to 1
 */
record NamedToxic(Toxic attributes, String name, ToxicType type, Direction stream, float toxicity) {

    /** Decides by chance, once for each link. */
    Toxic drawn() {
        return ThreadLocalRandom.current().nextFloat() < toxicity ? attributes : new Noop();
    }

    NamedToxic with(Toxic changed, float toxicity) {
        return new NamedToxic(changed, name, type, stream, toxicity);
    }
}
