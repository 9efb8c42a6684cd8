package dev.back2code.dojo.load;

import dev.back2code.dojo.screen.Interruptible;
import dev.back2code.dojo.screen.Screen;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command in the foreground. */
public interface ChildJvm {

    /** @return the exit status of the command */
    int run(List<String> command) throws IOException, InterruptedException;

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
