package dev.back2code.backing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A stopped server's data with all templates in it, made once per machine and copied for each run: copying it is
 * faster than {@code initdb}, migrations and 200,000 inserts.
 *
 * @param folder holds {@code data} and {@code password}
 */
record ClusterImage(Path folder) {

    private static final Duration UNUSED = Duration.ofDays(30);
    private static final long ROOM_TO_MAKE = 1L << 30;
    private static final String DRAFT = "draft";

    Path data() {
        return folder.resolve("data");
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("password"));
    }

    /** Finds the image for these templates, or makes it; a second process waits for the first. */
    static ClusterImage of(List<Template> templates, Consumer<String> progress) throws IOException {
        Path images = Folders.create(Cache.folder().resolve("postgres-" + Postgres.MAJOR));
        ClusterImage image = new ClusterImage(images.resolve(digest(templates)));
        try (FileChannel channel =
                        FileChannel.open(images.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel, progress)) {
            if (!Files.isDirectory(image.folder) && lock.isValid()) {
                prune(images);
                Folders.delete(images.resolve(DRAFT));
                image.make(templates, progress);
            }
        }
        Files.setLastModifiedTime(image.folder, FileTime.from(Instant.now()));
        return image;
    }

    private static FileLock lock(FileChannel channel, Consumer<String> progress) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        progress.accept("waiting for another start that prepares PostgreSQL's templates");
        return channel.lock();
    }

    private void make(List<Template> templates, Consumer<String> progress) throws IOException {
        progress.accept("preparing PostgreSQL %d's templates, once for this machine".formatted(Postgres.MAJOR));
        String password = Secret.random();
        Path run = RunFolder.create("PostgreSQL", ROOM_TO_MAKE);
        Path draft = Folders.create(folder.resolveSibling(DRAFT));
        try (EmbeddedServer server = EmbeddedServer.start(run, password, ServerSettings.fast())) {
            server.cluster().prepare(templates);
            server.stop();
            Folders.copy(run.resolve("data"), draft.resolve("data"));
        }
        requirePasswords(draft.resolve("data"));
        Files.writeString(draft.resolve("password"), password);
        Files.move(draft, folder);
    }

    // initdb leaves "trust": any user of the machine could connect. The copies ask for the password.
    private static void requirePasswords(Path data) throws IOException {
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
    }

    private static void prune(Path images) throws IOException {
        Instant limit = Instant.now().minus(UNUSED);
        try (Stream<Path> folders = Files.list(images)) {
            folders.filter(Files::isDirectory)
                    .filter(folder ->
                            Instant.ofEpochMilli(folder.toFile().lastModified()).isBefore(limit))
                    .forEach(Folders::delete);
        }
    }

    private static String digest(List<Template> templates) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((Cluster.PREPARATION + "" + Cluster.GRANTS).getBytes(StandardCharsets.UTF_8));
            templates.forEach(
                    template -> sha.update((template.name() + template.digest()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
