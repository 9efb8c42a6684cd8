package dev.back2code.proof;

import java.util.ArrayList;
import java.util.List;

/** Keeps every core busy, as on a machine where somebody compiles while the tests run. */
final class Load {

    private final List<Thread> spinners = new ArrayList<>();

    static Load onAllCores() {
        Load load = new Load();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            load.spinners.add(Thread.ofPlatform().daemon().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }));
        }
        return load;
    }

    void close() {
        spinners.forEach(Thread::interrupt);
    }
}
