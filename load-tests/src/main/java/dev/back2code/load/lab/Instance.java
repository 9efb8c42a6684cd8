package dev.back2code.load.lab;

import dev.back2code.kit.BootedService;
import dev.back2code.kit.NotesTable;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One implementation as a running service with a database of its own.
 *
 * @param token of the reader who owns the 200,000 notes
 * @param failure the first exception that a request ended in
 */
record Instance(
        Implementation who,
        BootedService service,
        NotesTable notes,
        String token,
        AtomicReference<@Nullable Throwable> failure)
        implements AutoCloseable {

    URI baseUri() {
        return service.baseUri();
    }

    FeedClient feed() {
        return new FeedClient(baseUri(), token);
    }

    @Override
    public void close() {
        service.close();
    }
}
