package dev.back2code.dojo.workspace;

import dev.back2code.runner.TestResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** {@code .kata/results}: the runner's last verdict on each kata. */
public final class Results {

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /** Keeps a verdict on the learner's work; what is none leaves the last one in place. */
    public Optional<Standing> save(Result result) {
        Optional<State> state = State.of(result.verdict());
        if (state.isPresent()) {
            write(result);
        }
        return state.map(known -> standing(known, result, Instant.EPOCH));
    }

    public Path file(String kata) {
        return folder.resolve(kata + ".json");
    }

    /** Dated by the file's time of change; a file that cannot be read counts as none. */
    Optional<Standing> standing(String kata) {
        try {
            Path file = file(kata);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Instant at = Files.getLastModifiedTime(file).toInstant();
            Result result = Json.MAPPER.readValue(Files.readString(file), Result.class);
            return State.of(result.verdict()).map(state -> standing(state, result, at));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private void write(Result result) {
        try {
            AtomicFile.write(file(result.id()), Json.pretty(result, true) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Standing standing(State state, Result result, Instant at) {
        return new Standing(state, at, result.count(Status.passed), result.count(Status.failed));
    }
}
