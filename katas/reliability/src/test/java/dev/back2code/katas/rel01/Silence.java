package dev.back2code.katas.rel01;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Faults on a link, from its server to the service, until they are closed. */
record Silence(Proxy link, String name) implements AutoCloseable {

    private interface Toxic {
        void add() throws IOException;
    }

    /** Whatever the server says is swallowed; its connections stay open. */
    static Silence on(Proxy link) {
        return fault(link, "silence", () -> link.toxics().timeout("silence", ToxicDirection.DOWNSTREAM, 0));
    }

    /** What the server says comes byte by byte, a byte every ten milliseconds. */
    static Silence trickle(Proxy link) {
        return fault(link, "trickle", () -> link.toxics().slicer("trickle", ToxicDirection.DOWNSTREAM, 1, 10_000));
    }

    /** Whatever the server says comes so much later. */
    static Silence delay(Proxy link, int millis) {
        return fault(link, "delay", () -> link.toxics().latency("delay", ToxicDirection.DOWNSTREAM, millis));
    }

    private static Silence fault(Proxy link, String name, Toxic toxic) {
        try {
            toxic.add();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Silence(link, name);
    }

    @Override
    public void close() {
        try {
            link.toxics().get(name).remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
