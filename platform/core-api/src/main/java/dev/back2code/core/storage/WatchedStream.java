package dev.back2code.core.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stream that is closed under its reader if it stands still: the JDK's client has no limit for that. */
final class WatchedStream extends FilterInputStream {

    private final Duration idle;
    private volatile boolean givenUp;

    WatchedStream(InputStream stream, Duration idle) {
        super(stream);
        this.idle = idle;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws IOException also if nothing comes within the limit */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                this::giveUp, CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS));
        try {
            int count = in.read(into, from, length);
            if (givenUp) {
                // Closed, the stream would only say that it has ended.
                throw new IOException("nothing came for %s".formatted(idle));
            }
            return count;
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp() {
        givenUp = true;
        try {
            in.close();
        } catch (IOException closedAnyway) {
            // its reader is told
        }
    }
}
