package dev.back2code.backing;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A way to a server by Toxiproxy, on which faults can be put.
 *
 * @param port where clients connect to, on loopback
 * @param proxy as the stock client sees it: toxics, {@code disable()}
 */
public record ProxiedLink(int port, Proxy proxy) implements AutoCloseable {

    /** No toxic is left, and connections are taken again. */
    public void heal() {
        try {
            for (Toxic toxic : proxy.toxics().getAll()) {
                toxic.remove();
            }
            proxy.enable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the link; its connections are cut. */
    @Override
    public void close() {
        try {
            proxy.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
