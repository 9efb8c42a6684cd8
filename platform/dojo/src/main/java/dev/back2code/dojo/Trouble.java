package dev.back2code.dojo;

import dev.back2code.catalog.InvalidBrief;
import dev.back2code.catalog.UnknownKata;
import dev.back2code.dojo.brief.UnknownStage;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Log;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong in one line: {@code kata: what, and what to do}. Stack traces go to the log. */
final class Trouble {

    private static final String NO_SPACE = "No space left";

    private final Workspace workspace;
    private final Screen screen;

    Trouble(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    int misused(ParameterException trouble, String[] args) {
        CommandLine command = trouble.getCommandLine();
        screen.complain("kata: " + trouble.getMessage());
        UnmatchedArgumentException.printSuggestions(trouble, screen.err());
        screen.complain(
                "'%s --help' explains it.".formatted(command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    int failed(Exception trouble, CommandLine command, ParseResult parsed) {
        Log log = new Log(workspace.repository());
        log.write(trouble);
        screen.complain("kata: " + sentence(trouble).orElseGet(() -> unexpected(trouble, log)));
        return CommandLine.ExitCode.USAGE;
    }

    private static Optional<String> sentence(Exception trouble) {
        if (causes(trouble).anyMatch(Trouble::noSpace)) {
            return Optional.of("No space left on the disk. Free some, then run the command again.");
        }
        return switch (trouble) {
            case UnknownKata known -> Optional.ofNullable(known.getMessage());
            case UnknownStage known -> Optional.ofNullable(known.getMessage());
            case InvalidBrief known -> Optional.ofNullable(known.getMessage());
            case IllegalStateException known -> Optional.ofNullable(known.getMessage());
            default -> Optional.empty();
        };
    }

    private static boolean noSpace(Throwable trouble) {
        return trouble instanceof IOException
                && String.valueOf(trouble.getMessage()).contains(NO_SPACE);
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause);
    }

    private String unexpected(Exception trouble, Log log) {
        Throwable cause = trouble instanceof UncheckedIOException io ? io.getCause() : trouble;
        return "%s: %s. The details are in %s."
                .formatted(cause.getClass().getSimpleName(), cause.getMessage(), workspace.shown(log.file()));
    }
}
