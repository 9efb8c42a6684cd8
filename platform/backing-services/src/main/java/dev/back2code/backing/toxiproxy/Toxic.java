package dev.back2code.backing.toxiproxy;

import java.util.concurrent.TimeUnit;

/**
 * What is done to the bytes of a link. The components of the record are the attributes of the API, with its units and
 * its zero for what was not given.
 *
 * @see <a href="https://github.com/Shopify/toxiproxy#toxics">Toxiproxy's toxics</a>
 */
interface Toxic {

    /**
     * Takes chunks from the stage and sends them on, until there is none: then the source has ended, or the stage is
     * wanted for something else. A chunk in the hand is sent on even then. The stage sends the source's end on.
     */
    void pipe(Stage stage);

    /** How many chunks may wait for it, before the sender has to. */
    default int buffer() {
        return 1;
    }

    /** What takes its place on a live link when it is removed. */
    default Toxic successor() {
        return new Noop();
    }

    /** Saturates: absurd numbers become a very long time. */
    static long nanos(long milliseconds) {
        return TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }
}
