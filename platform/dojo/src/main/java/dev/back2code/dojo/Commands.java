package dev.back2code.dojo;

import dev.back2code.catalog.Repository;
import dev.back2code.dojo.ask.AskCommand;
import dev.back2code.dojo.brief.HintCommand;
import dev.back2code.dojo.brief.ShowCommand;
import dev.back2code.dojo.chaos.ChaosCommand;
import dev.back2code.dojo.load.ChildJvm;
import dev.back2code.dojo.load.LoadCommand;
import dev.back2code.dojo.map.HereCommand;
import dev.back2code.dojo.map.ListCommand;
import dev.back2code.dojo.map.NextCommand;
import dev.back2code.dojo.progress.ProgressCommand;
import dev.back2code.dojo.proof.CheckCommand;
import dev.back2code.dojo.proof.Proof;
import dev.back2code.dojo.resident.StopCommand;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.solution.DiffCommand;
import dev.back2code.dojo.solution.ResetCommand;
import dev.back2code.dojo.start.StartCommand;
import dev.back2code.dojo.toxiproxy.ToxiproxyCommand;
import dev.back2code.dojo.verdict.Judge;
import dev.back2code.dojo.verdict.TestCommand;
import dev.back2code.dojo.watch.WatchCommand;
import dev.back2code.dojo.workspace.Workspace;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** All commands of {@code kata}. */
public final class Commands {

    private Commands() {}

    /**
     * Carries out one command line.
     *
     * @return its exit status
     */
    public static int run(Repository repository, Screen screen, Judge.Factory judges, List<String> arguments) {
        Workspace workspace = new Workspace(repository, InstantSource.system());
        // Errors too: after an interrupted build a class may be missing.
        try {
            return of(workspace, screen, judges, Proof::ofProver, ChildJvm.attachedTo(screen))
                    .execute(arguments.toArray(String[]::new));
        } catch (Throwable e) {
            return new Trouble(workspace, screen).failed(e);
        }
    }

    /** The commands; what they start comes from outside. */
    static CommandLine of(
            Workspace workspace, Screen screen, Judge.Factory judges, Proof.Factory proofs, ChildJvm jvm) {
        Trouble trouble = new Trouble(workspace, screen);
        CommandLine kata = new CommandLine(new HereCommand(workspace, screen))
                .addSubcommand(new ListCommand(workspace, screen))
                .addSubcommand(new NextCommand(workspace, screen))
                .addSubcommand(new ShowCommand(workspace, screen))
                .addSubcommand(new TestCommand(workspace, screen, judges))
                .addSubcommand(new WatchCommand(
                        workspace,
                        screen,
                        (shown, command) ->
                                of(workspace, shown, judges, proofs, jvm).execute(command)))
                .addSubcommand(new HintCommand(workspace, screen))
                .addSubcommand(new AskCommand(workspace, screen))
                .addSubcommand(new DiffCommand(workspace, screen))
                .addSubcommand(new ResetCommand(workspace, screen))
                .addSubcommand(new ProgressCommand(workspace, screen))
                .addSubcommand(new LoadCommand(workspace, jvm))
                .addSubcommand(new ChaosCommand(workspace, jvm))
                .addSubcommand(new StartCommand(workspace, jvm))
                .addSubcommand(new ToxiproxyCommand(workspace, jvm))
                .addSubcommand(new CheckCommand(workspace, screen, proofs))
                .addSubcommand(new StopCommand(screen));
        withHelp(kata);
        kata.getSubcommands().values().forEach(Commands::withHelp);
        return kata.addSubcommand(new HelpCommand())
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(60, screen.proseWidth()))
                .setParameterExceptionHandler(trouble::misused)
                .setExecutionExceptionHandler(trouble::failed);
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
    }
}
