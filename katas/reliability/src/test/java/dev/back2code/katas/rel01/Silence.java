package dev.back2code.katas.rel01;

import dev.back2code.kit.Answer;
import dev.back2code.kit.StorageApi;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A fault on a link, from its server to the service, until it is closed, and the requests that meet it. */
record Silence(StorageApi api, Proxy link, String name, List<CompletableFuture<Ended>> met) implements AutoCloseable {

    private interface Toxic {
        void add() throws IOException;
    }

    /** Whatever the server says is swallowed; its connections stay open. */
    static Silence on(StorageApi api, Proxy link) {
        return fault(api, link, "silence", () -> link.toxics().timeout("silence", ToxicDirection.DOWNSTREAM, 0));
    }

    /** What the server says comes byte by byte, a byte every ten milliseconds. */
    static Silence trickle(StorageApi api, Proxy link) {
        return fault(api, link, "trickle", () -> link.toxics().slicer("trickle", ToxicDirection.DOWNSTREAM, 1, 10_000));
    }

    /** Whatever the server says comes so much later. */
    static Silence delay(StorageApi api, Proxy link, int millis) {
        return fault(api, link, "delay", () -> link.toxics().latency("delay", ToxicDirection.DOWNSTREAM, millis));
    }

    private static Silence fault(StorageApi api, Proxy link, String name, Toxic toxic) {
        try {
            toxic.add();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Silence(api, link, name, new ArrayList<>());
    }

    /** One request. */
    Ended meet(Duration mayTake, Supplier<Answer> request) {
        return meet(mayTake, List.of(request)).getFirst();
    }

    /** Several requests at once; waits for three times as long as each may take. */
    List<Ended> meet(Duration mayTake, List<Supplier<Answer>> requests) {
        List<CompletableFuture<Ended>> begun = requests.stream()
                .map(request -> Ended.begin(api, mayTake, request))
                .toList();
        met.addAll(begun);
        return Ended.all(api, mayTake, begun);
    }

    /** The fault is over, and so are the requests that waited for that: no test begins among those of another. */
    @Override
    public void close() {
        try {
            link.toxics().get(name).remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ended.all(api, Duration.ofSeconds(1), met);
    }
}
