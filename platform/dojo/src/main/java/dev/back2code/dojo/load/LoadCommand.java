package dev.back2code.dojo.load;

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

/** {@code kata load}: a Gatling scenario in a JVM of its own, whose exit status is ours. */
@Command(name = "load", description = "Runs a load scenario; with --compare naive, yours and the reference in one run.")
public final class LoadCommand implements Callable<Integer> {

    private static final String MAIN = "dev.back2code.load.Load";

    /** Gate passed, gate missed, inconclusive: each of them was a run that showed something. */
    private static final Set<Integer> RAN = Set.of(0, 1, 3);

    private static final int UNSAFE_WARNS_SINCE = 23;

    private final Workspace workspace;
    private final ChildJvm jvm;

    @Parameters(paramLabel = "NAME", description = "Such as L1 or L3; a kata's brief names its own.")
    private String name = "";

    @Option(names = "--compare", description = "Naive, yours and the reference in one run.")
    private boolean compare;

    @Option(
            names = "--with",
            paramLabel = "CODE",
            description = "For L1, whose code serves the seams: mine, skeleton or solutions; mine without it.")
    private @Nullable String with;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Length of a block, for a shorter or a calmer run; L1 takes six.")
    private @Nullable String seconds;

    @Option(names = "--json", description = "For programs: the result on standard output, progress on standard error.")
    private boolean json;

    public LoadCommand(Workspace workspace, ChildJvm jvm) {
        this.workspace = workspace;
        this.jvm = jvm;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int exit = jvm.run(command());
        if (RAN.contains(exit)) {
            workspace.katas().all().stream()
                    .filter(kata -> kata.load().filter(name::equalsIgnoreCase).isPresent())
                    .forEach(kata -> workspace.journal().load(kata.id(), name, exit));
        }
        return exit;
    }

    private List<String> command() {
        Path root = workspace.repository().root();
        List<String> options = quiet();
        options.add("-Dback2code.root=" + root);
        return ChildJvm.command(root.resolve("load-tests"), options, MAIN, asked());
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>(List.of(name));
        if (compare) {
            asked.add("--compare");
        }
        if (with != null) {
            asked.addAll(List.of("--with", with));
        }
        if (seconds != null) {
            asked.addAll(List.of("--seconds", seconds));
        }
        if (json) {
            asked.add("--json");
        }
        return asked;
    }

    // Gatling looks into java.lang, Netty calls native code and sun.misc.Unsafe: newer JDKs warn of each.
    private static List<String> quiet() {
        List<String> options = new ArrayList<>(
                List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= UNSAFE_WARNS_SINCE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
