package dev.back2code.backing.toxiproxy;

import java.util.concurrent.atomic.LongAdder;

/** Bytes of one direction of a proxy since it was made. */
final class Traffic {

    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    void received(int bytes) {
        received.add(bytes);
    }

    void sent(int bytes) {
        sent.add(bytes);
    }

    long received() {
        return received.sum();
    }

    long sent() {
        return sent.sum();
    }
}
