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

    /** The last verdict; a file that cannot be read counts as none. */
    public Optional<Result> last(String kata) {
        try {
            Path file = file(kata);
            return Files.isRegularFile(file)
                    ? Optional.of(Json.read(Files.readString(file), Result.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Dated by the file's time of change. */
    Optional<Standing> standing(String kata) {
        return last(kata).flatMap(result -> State.of(result.verdict()).map(state -> standing(state, result, at(kata))));
    }

    private Instant at(String kata) {
        try {
            return Files.getLastModifiedTime(file(kata)).toInstant();
        } catch (IOException e) {
            // Just reset by another command.
            return Instant.MIN;
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
