package dev.back2code.dojo.workspace;

import dev.back2code.catalog.InvalidBrief;
import dev.back2code.catalog.UnknownKata;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One line for a person about an exception: what is wrong and what to do. The stack trace goes to the log. */
public final class Complaint {

    private static final String NO_SPACE = "No space left";

    private Complaint() {}

    public static String about(Throwable trouble, Workspace workspace) {
        Log log = new Log(workspace.repository());
        log.write(trouble);
        return known(trouble)
                .orElseGet(() -> unexpected(trouble) + " The details are in " + workspace.shown(log.file()) + ".");
    }

    private static Optional<String> known(Throwable trouble) {
        if (causes(trouble).anyMatch(Complaint::noSpace)) {
            return Optional.of("No space left on the disk. Free some, then run the command again.");
        }
        return switch (trouble) {
            case UnknownKata known -> Optional.ofNullable(known.getMessage());
            case InvalidBrief known -> Optional.ofNullable(known.getMessage());
            case IllegalStateException known -> Optional.ofNullable(known.getMessage());
            default -> Optional.empty();
        };
    }

    private static boolean noSpace(Throwable trouble) {
        return trouble instanceof IOException
                && String.valueOf(trouble.getMessage()).contains(NO_SPACE);
    }

    private static String unexpected(Throwable trouble) {
        Throwable root = causes(trouble).reduce(trouble, (outer, inner) -> inner);
        return "%s: %s.".formatted(root.getClass().getSimpleName(), root.getMessage());
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause);
    }
}
