package dev.back2code.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where running servers keep their data: in memory where there is room, else in the temporary folder. */
final class RunFolder {

    /** File with the number of the {@link Program} in a folder, and the file with what it prints. */
    static final String PID = "server.pid";

    static final String LOG = "server.log";

    private static final Path MEMORY = Path.of("/dev/shm");

    private RunFolder() {}

    /**
     * A new folder, named after this process so that a later start can tell that its owner is gone.
     *
     * @param server its name, for people
     * @param bytes that the server will need
     * @throws BackingFailure if neither place has them
     */
    static Path create(String server, long bytes) throws IOException {
        Path temporary = Path.of(Settings.value("tmp", System.getProperty("java.io.tmpdir")));
        List<Path> places = Settings.value("tmp", "").isEmpty() ? List.of(MEMORY, temporary) : List.of(temporary);
        for (Path place : places) {
            if (Files.isWritable(place) && free(place) > bytes) {
                Path parent = Folders.create(place.resolve("back2code-" + System.getProperty("user.name")));
                sweep(parent);
                return Folders.create(parent.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
            }
        }
        throw new BackingFailure(
                "Not enough space for %s: %,d MB needed, %,d MB free in %s. Free some, or name another folder: BACK2CODE_TMP=/path."
                        .formatted(server, bytes >> 20, free(temporary) >> 20, temporary));
    }

    private static long free(Path place) throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    /** Stops and deletes what processes that are gone left behind. */
    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> runs = Files.list(parent)) {
            runs.filter(RunFolder::orphaned).forEach(run -> {
                new ProcessTree(run).kill();
                Folders.delete(run);
            });
        }
    }

    private static boolean orphaned(Path run) {
        String owner = run.getFileName().toString().split("-")[0];
        return owner.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(owner))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }
}
