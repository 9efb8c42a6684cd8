package dev.back2code.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.error.OsArchitectureNotFound;

/** The {@code redis-server} that {@code embedded-redis} brings for this machine, unpacked once. */
final class RedisBinary {

    /** Of the library: another one may bring another server. */
    private static final String VERSION = "redis-1.4.3";

    private RedisBinary() {}

    /** @throws BackingFailure if the library has none for this machine */
    static Path unpacked() throws IOException {
        Path folder = Folders.create(Cache.folder().resolve("binaries").resolve(VERSION));
        Path binary = folder.resolve("redis-server");
        if (!Files.exists(binary)) {
            Path draft = Files.createTempDirectory(folder, "draft");
            // Whoever comes second replaces a file by its equal.
            Files.move(from(draft), binary, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(draft);
        }
        return binary;
    }

    private static Path from(Path draft) throws IOException {
        try {
            return ExecutableProvider.newJarResourceProvider(draft.toFile())
                    .get()
                    .toPath();
        } catch (OsArchitectureNotFound e) {
            throw new BackingFailure(
                    "There is no embedded Redis for this machine (%s, %s). Use Docker: -Dback2code.backing=docker."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    e);
        }
    }
}
