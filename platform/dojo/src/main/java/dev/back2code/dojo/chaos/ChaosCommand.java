package dev.back2code.dojo.chaos;

import dev.back2code.dojo.load.ChildJvm;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata chaos}: an experiment in a JVM of its own, whose exit status is ours. */
@Command(
        name = "chaos",
        description = "Runs an experiment: steady load, a fault, the verdict. Without a name: lists all.")
public final class ChaosCommand implements Callable<Integer> {

    private static final String MAIN = "dev.back2code.chaos.Chaos";

    /** It holds, it does not hold, inconclusive: each of them was a run that showed something. */
    private static final Set<Integer> RAN = Set.of(0, 1, 3);

    private final Workspace workspace;
    private final ChildJvm jvm;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Such as C03; a kata's brief names its own.")
    private @Nullable String name;

    @Option(
            names = "--with",
            paramLabel = "CODE",
            description = "Whose code serves the seams: mine, skeleton or solutions; ${DEFAULT-VALUE} without it.")
    private String with = "mine";

    @Option(names = "--short", description = "In a few seconds, as the build does it: times do not decide.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is asked for, to ask the same again.")
    private @Nullable String seed;

    public ChaosCommand(Workspace workspace, ChildJvm jvm) {
        this.workspace = workspace;
        this.jvm = jvm;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int exit = jvm.run(command());
        String experiment = name;
        if (experiment != null && RAN.contains(exit)) {
            workspace.katas().all().stream()
                    .filter(kata ->
                            kata.chaos().filter(experiment::equalsIgnoreCase).isPresent())
                    .forEach(kata -> workspace.journal().chaos(kata.id(), experiment, exit));
        }
        return exit;
    }

    private List<String> command() {
        Path root = workspace.repository().root();
        List<String> options = List.of("-XX:+UseSerialGC", "-Dback2code.root=" + root);
        return ChildJvm.command(root.resolve("chaos-tests"), options, MAIN, asked());
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (name != null) {
            asked.addAll(List.of(name, "--with", with));
        }
        if (quick) {
            asked.add("--short");
        }
        if (seed != null) {
            asked.addAll(List.of("--seed", seed));
        }
        return asked;
    }
}
