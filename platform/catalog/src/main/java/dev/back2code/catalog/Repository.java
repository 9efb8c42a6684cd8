package dev.back2code.catalog;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of one clone of Back2Code. */
public record Repository(Path root) {

    /**
     * The clone that holds a file or folder.
     *
     * @throws IllegalStateException if no folder above {@code inside} is a clone
     */
    public static Repository containing(Path inside) {
        for (Path folder = inside.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("katas")) && Files.isDirectory(folder.resolve("platform"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException(
                "%s is not inside a clone of Back2Code: no folder above it holds katas/ and platform/."
                        .formatted(inside));
    }

    public Path katas() {
        return root.resolve("katas");
    }

    public Path solutions() {
        return root.resolve("solutions");
    }

    public Path platform() {
        return root.resolve("platform");
    }

    /** The learner's own notes and progress, tracked by git. */
    public Path journal() {
        return root.resolve("journal");
    }

    /** Caches, logs and attempts of this clone, not tracked by git. */
    public Path state() {
        return root.resolve(".kata");
    }

    public Path logs() {
        return state().resolve("logs");
    }
}
