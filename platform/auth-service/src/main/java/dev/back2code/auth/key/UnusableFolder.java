package dev.back2code.auth.key;

import java.nio.file.Path;

/** The folder of secrets is missing, or open to others. Fails the start. */
final class UnusableFolder extends RuntimeException {

    private UnusableFolder(String message) {
        super(message);
    }

    static UnusableFolder notGiven() {
        return new UnusableFolder("back2code.auth.keys is not set: it is the folder of the keys that sign tokens");
    }

    static UnusableFolder open(Path path, String permissions) {
        return new UnusableFolder("others can get at %s (%s), where secrets are kept".formatted(path, permissions));
    }

    static UnusableFolder untold(Path path) {
        return new UnusableFolder("the file system does not tell who can read %s".formatted(path));
    }
}
