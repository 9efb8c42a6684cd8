package dev.back2code.dojo.toxiproxy;

import dev.back2code.dojo.load.ChildJvm;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kata toxiproxy}: a Toxiproxy server until Ctrl-C, in a JVM of its own, whose exit status is ours. */
@Command(
        name = "toxiproxy",
        description = "Runs a Toxiproxy server on loopback until Ctrl-C, for any Toxiproxy client.")
public final class ToxiproxyCommand implements Callable<Integer> {

    private static final String MAIN = "dev.back2code.backing.toxiproxy.Main";

    private final Workspace workspace;
    private final ChildJvm jvm;

    @Option(names = "--port", paramLabel = "N", description = "Of its HTTP API; ${DEFAULT-VALUE} without it.")
    private int port = 8474;

    public ToxiproxyCommand(Workspace workspace, ChildJvm jvm) {
        this.workspace = workspace;
        this.jvm = jvm;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new IllegalStateException(
                    "%d is no port. Name one from 1 to 65535, or 0 for any that is free.".formatted(port));
        }
        Path module = workspace.repository().root().resolve("platform/backing-services");
        return jvm.run(ChildJvm.command(module, List.of("-XX:+UseSerialGC"), MAIN, List.of(Integer.toString(port))));
    }
}
