package dev.back2code.dojo;

import dev.back2code.catalog.Repository;
import dev.back2code.dojo.brief.HintCommand;
import dev.back2code.dojo.brief.ShowCommand;
import dev.back2code.dojo.load.ChildJvm;
import dev.back2code.dojo.load.LoadCommand;
import dev.back2code.dojo.map.HereCommand;
import dev.back2code.dojo.map.ListCommand;
import dev.back2code.dojo.map.NextCommand;
import dev.back2code.dojo.progress.ProgressCommand;
import dev.back2code.dojo.proof.CheckCommand;
import dev.back2code.dojo.proof.Proof;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.solution.DiffCommand;
import dev.back2code.dojo.solution.ResetCommand;
import dev.back2code.dojo.verdict.Judge;
import dev.back2code.dojo.verdict.TestCommand;
import dev.back2code.dojo.workspace.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The {@code kata} command; the launcher names the clone in the system property {@code back2code.root}. */
public final class Kata {

    private Kata() {}

    public static void main(String[] args) {
        Screen screen = Screen.ofProcess();
        System.exit(run(screen, args));
    }

    private static int run(Screen screen, String[] args) {
        try {
            Workspace workspace = new Workspace(repository(), InstantSource.system());
            return run(workspace, screen, args);
        } catch (IllegalStateException e) {
            screen.complain("kata: " + e.getMessage());
            return Trouble.COULD_NOT_RUN;
        }
    }

    // Errors too: after an interrupted build a class may be missing.
    private static int run(Workspace workspace, Screen screen, String[] args) {
        try {
            return command(workspace, screen, Judge::ofRunner, Proof::ofProver, ChildJvm.attachedTo(screen))
                    .execute(args);
        } catch (Throwable e) {
            return new Trouble(workspace, screen).failed(e);
        }
    }

    /** All commands; what they start comes from outside. */
    static CommandLine command(
            Workspace workspace, Screen screen, Judge.Factory judges, Proof.Factory proofs, ChildJvm jvm) {
        Trouble trouble = new Trouble(workspace, screen);
        CommandLine kata = new CommandLine(new HereCommand(workspace, screen))
                .addSubcommand(new ListCommand(workspace, screen))
                .addSubcommand(new NextCommand(workspace, screen))
                .addSubcommand(new ShowCommand(workspace, screen))
                .addSubcommand(new TestCommand(workspace, screen, judges))
                .addSubcommand(new HintCommand(workspace, screen))
                .addSubcommand(new DiffCommand(workspace, screen))
                .addSubcommand(new ResetCommand(workspace, screen))
                .addSubcommand(new ProgressCommand(workspace, screen))
                .addSubcommand(new LoadCommand(workspace, jvm))
                .addSubcommand(new CheckCommand(workspace, screen, proofs));
        kata.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        kata.getSubcommands()
                .values()
                .forEach(each ->
                        each.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption())));
        return kata.addSubcommand(new HelpCommand())
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(60, screen.proseWidth()))
                .setParameterExceptionHandler(trouble::misused)
                .setExecutionExceptionHandler(trouble::failed);
    }

    private static Repository repository() {
        String root = System.getProperty("back2code.root");
        return root == null ? Repository.containing(Path.of("")) : new Repository(Path.of(root));
    }
}
