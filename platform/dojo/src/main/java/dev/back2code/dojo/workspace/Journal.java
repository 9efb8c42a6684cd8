package dev.back2code.dojo.workspace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code journal/progress.jsonl}, tracked by git: it is only ever appended to. */
public final class Journal {

    private final Path file;
    private final InstantSource clock;

    Journal(Path folder, InstantSource clock) {
        this.file = folder.resolve("progress.jsonl");
        this.clock = clock;
    }

    /** Appends a line unless the kata's last verdict was the same. */
    public void verdict(String kata, Standing standing) {
        if (standing(kata).map(Standing::state).filter(standing.state()::equals).isEmpty()) {
            append(Entry.verdict(now(), kata, standing));
        }
    }

    public void hint(String kata, int level) {
        append(Entry.hint(now(), kata, level));
    }

    public void spoil(String kata) {
        append(Entry.spoil(now(), kata));
    }

    public void reset(String kata) {
        append(Entry.reset(now(), kata));
    }

    public void load(String kata, String scenario, int exit) {
        append(Entry.load(now(), kata, scenario, exit));
    }

    public void chaos(String kata, String experiment, int exit) {
        append(Entry.chaos(now(), kata, experiment, exit));
    }

    /** Whether the kata's last stages were seen in action. */
    public boolean broken(String kata) {
        return entries(kata).anyMatch(entry -> entry.load() != null || entry.chaos() != null);
    }

    int hintsSeen(String kata) {
        return entries(kata)
                .map(Entry::hint)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    Optional<Instant> lastReset(String kata) {
        return last(entries(kata).filter(entry -> entry.reset() != null)).map(Entry::at);
    }

    /** The last verdict since the last reset. */
    Optional<Standing> standing(String kata) {
        return last(entries(kata).filter(entry -> entry.reset() != null || entry.verdict() != null))
                .flatMap(Journal::standing);
    }

    private static Optional<Standing> standing(Entry entry) {
        return Optional.ofNullable(entry.verdict())
                .map(state -> new Standing(state, entry.at(), number(entry.passed()), number(entry.failed())));
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static Optional<Entry> last(Stream<Entry> entries) {
        return entries.reduce((earlier, later) -> later);
    }

    private Stream<Entry> entries(String kata) {
        return lines().stream().flatMap(Journal::parse).filter(entry -> kata.equals(entry.kata()));
    }

    private List<String> lines() {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The file is the learner's: a line that git's merge or an editor left there must not stop the command.
    private static Stream<Entry> parse(String line) {
        try {
            return Stream.of(Json.MAPPER.readValue(line, Entry.class)).filter(entry -> entry.at() != null);
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    private void append(Entry entry) {
        try {
            Files.createDirectories(file.getParent());
            String line = (endsOpen() ? "\n" : "") + Json.line(entry) + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsOpen() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(content.length() - 1);
            return content.read() != '\n';
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
