package dev.back2code.experiment.history;

import dev.back2code.experiment.history.Event.Type;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The only writer of a history. The order of the lines is the order of their times. */
public final class HistoryWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedWriter file;
    private final long origin;
    private final Lock writing = new ReentrantLock();

    private HistoryWriter(BufferedWriter file, long origin) {
        this.file = file;
        this.origin = origin;
    }

    /** @param origin the monotonic time that the history counts from */
    public static HistoryWriter to(Path file, long origin) throws IOException {
        return new HistoryWriter(Files.newBufferedWriter(file), origin);
    }

    /** What the caller says about a request before it is sent, or knows after. */
    public record Facts(
            Deed f,
            @Nullable String note,
            @Nullable String key,
            @Nullable Long v,
            @Nullable String h,
            @Nullable Integer code) {}

    public void invoke(int process, Facts facts) {
        append(process, Type.INVOKE, facts);
    }

    public void complete(int process, Outcome outcome, Facts facts) {
        append(process, Type.of(outcome), facts);
    }

    private void append(int process, Type type, Facts facts) {
        writing.lock();
        try {
            Event event = new Event(
                    System.nanoTime() - origin,
                    process,
                    type,
                    facts.f(),
                    facts.note(),
                    facts.key(),
                    facts.v(),
                    facts.h(),
                    facts.code());
            file.write(JSON.writeValueAsString(event));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }
}
