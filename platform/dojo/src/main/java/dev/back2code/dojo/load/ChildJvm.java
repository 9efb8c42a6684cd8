package dev.back2code.dojo.load;

import dev.back2code.catalog.ClassPath;
import dev.back2code.dojo.screen.Interruptible;
import dev.back2code.dojo.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command in the foreground. */
public interface ChildJvm {

    /** @return the exit status of the command */
    int run(List<String> command) throws IOException, InterruptedException;

    /**
     * What starts a main class of a module on this JDK.
     *
     * @param module folder that {@link ClassPath#of} reads
     * @param options of the JVM
     */
    static List<String> command(Path module, List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", ClassPath.of(module).toString(), main));
        command.addAll(arguments);
        return command;
    }

    /** A child process with our input and output. */
    static ChildJvm attachedTo(Screen screen) {
        return command -> {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return new Interruptible(() -> end(process), screen).during(process::waitFor);
        };
    }

    // Ctrl-C reaches the child too: it is given the time to end its own children.
    private static void end(Process process) {
        try {
            if (process.isAlive() && !process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            process.destroy();
        }
    }
}
