package dev.back2code.dojo.resident;

import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * How to reach the resident runner, in a file that only its user can read: one line of {@code port token pid}.
 *
 * @param token what a client must know
 * @param build which build the runner is of; a client of another build is sent away
 */
record Address(int port, String token, long pid, String build) {

    private static final int TOKEN_BYTES = 32;

    static Address of(int port, String build) {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Address(
                port, HexFormat.of().formatHex(secret), ProcessHandle.current().pid(), build);
    }

    /** The same time for every wrong token. */
    boolean admits(String token) {
        return MessageDigest.isEqual(bytes(this.token), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void publish(Repository repository) {
        Path file = file(repository);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "resident",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, "%d %s %d\n".formatted(port, token, pid));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file still names this runner: without it nobody finds the way here. */
    boolean isPublished(Repository repository) {
        try {
            return Files.readString(file(repository)).contains(token);
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes the file unless a newer runner has written its own. */
    void forget(Repository repository) {
        try {
            if (isPublished(repository)) {
                Files.delete(file(repository));
            }
        } catch (IOException e) {
            // Whoever reads it finds nobody there, and starts another runner.
        }
    }

    /** The process that the file names. */
    static OptionalLong pid(Repository repository) {
        try {
            String[] facts = Files.readString(file(repository)).strip().split(" ");
            return OptionalLong.of(Long.parseLong(facts[facts.length - 1]));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static Path file(Repository repository) {
        return repository.state().resolve("resident");
    }
}
