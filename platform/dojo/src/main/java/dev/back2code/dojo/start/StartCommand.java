package dev.back2code.dojo.start;

import dev.back2code.dojo.load.ChildJvm;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kata start}: the whole platform until Ctrl-C, in a JVM of its own, whose exit status is ours. */
@Command(name = "start", description = "Runs the whole platform on loopback until Ctrl-C, with a session to paste.")
public final class StartCommand implements Callable<Integer> {

    private static final String MAIN = "dev.back2code.kit.start.Start";

    private final Workspace workspace;
    private final ChildJvm jvm;

    @Option(
            names = "--with",
            paramLabel = "CODE",
            description = "Whose code serves the seams: mine, skeleton or solutions; ${DEFAULT-VALUE} without it.")
    private String with = "mine";

    @Option(names = "--processes", description = "A JVM for each service, instead of one for all.")
    private boolean processes;

    @Option(names = "--any-ports", description = "Ports that are free, instead of 8080, 8081 and 9000.")
    private boolean anyPorts;

    public StartCommand(Workspace workspace, ChildJvm jvm) {
        this.workspace = workspace;
        this.jvm = jvm;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = workspace.repository().root();
        List<String> options =
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-Dback2code.root=" + root);
        return jvm.run(ChildJvm.command(root.resolve("platform/kata-kit"), options, MAIN, asked()));
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>(List.of("--with", with));
        if (processes) {
            asked.add("--processes");
        }
        if (anyPorts) {
            asked.add("--any-ports");
        }
        return asked;
    }
}
