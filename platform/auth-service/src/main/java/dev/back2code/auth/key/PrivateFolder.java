package dev.back2code.auth.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A folder that only this service's user can read. Several instances may share it, and start at the same time. */
@Component
@EnableConfigurationProperties(KeySettings.class)
public class PrivateFolder {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER = mode("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE = mode("rw-------");

    private final Path folder;

    PrivateFolder(KeySettings settings) throws IOException {
        if (settings.keys() == null) {
            throw UnusableFolder.notGiven();
        }
        this.folder = settings.keys().toAbsolutePath();
        if (!Files.exists(this.folder)) {
            Files.createDirectories(this.folder, OWN_FOLDER);
        }
        requirePrivate(this.folder);
    }

    /**
     * The text of a file, which is made if it is not there.
     *
     * @param text made at most once, and only if there is no file
     */
    public Content contentOf(String name, Supplier<String> text) {
        Path file = folder.resolve(name);
        try {
            boolean isNew = !Files.exists(file) && created(file, text.get());
            requirePrivate(file);
            return new Content(Files.readString(file), isNew);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Whole or not at all, and never over another's: a hard link to what is complete. */
    private boolean created(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", OWN_FILE);
        try {
            Files.writeString(draft, text);
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException anotherInstanceWasFirst) {
            return false;
        } finally {
            Files.delete(draft);
        }
    }

    private static void requirePrivate(Path path) throws IOException {
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (!permissions.endsWith("------")) {
                throw UnusableFolder.open(path, permissions);
            }
        } catch (UnsupportedOperationException noPermissions) {
            throw UnusableFolder.untold(path);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /**
     * What a file holds.
     *
     * @param isNew whether this instance made it just now
     */
    public record Content(String text, boolean isNew) {}
}
