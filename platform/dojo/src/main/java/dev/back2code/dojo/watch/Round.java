package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.dojo.workspace.Result;
import java.util.function.Consumer;

/** All tests of a kata, once; between this command and the runner, so that tests need no running system. */
interface Round {

    /**
     * @param progress gets a line for each step that a person waits for
     * @param core gets the verdict of the core tests as soon as they have ended, if others follow
     * @throws InterruptedException when the round was called off; nothing of it goes on then
     */
    Result play(Kata kata, Consumer<String> progress, Consumer<Result> core) throws InterruptedException;

    /** The launcher's {@code kata test}: it builds what is stale and starts the runner, or finds it. */
    static Round ofLauncher(Repository repository) {
        return new LauncherRound(repository);
    }
}
