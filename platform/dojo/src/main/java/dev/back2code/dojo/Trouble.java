package dev.back2code.dojo;

import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Complaint;
import dev.back2code.dojo.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong in one line: {@code kata: what, and what to do}. */
final class Trouble {

    static final int COULD_NOT_RUN = 2;

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
        String name = command.getCommandSpec().qualifiedName();
        screen.complain(
                command.getSubcommands().isEmpty()
                        ? "'%s --help' explains it.".formatted(name)
                        : "The commands are %s; '%s --help' explains them."
                                .formatted(
                                        String.join(
                                                ", ", command.getSubcommands().keySet()),
                                        name));
        return COULD_NOT_RUN;
    }

    int failed(Exception trouble, CommandLine command, ParseResult parsed) {
        return failed(trouble);
    }

    int failed(Throwable trouble) {
        screen.complain("kata: " + Complaint.about(trouble, workspace));
        return COULD_NOT_RUN;
    }
}
