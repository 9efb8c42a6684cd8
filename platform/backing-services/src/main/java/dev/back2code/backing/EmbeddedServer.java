package dev.back2code.backing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** PostgreSQL's own binaries, started on the copy of a {@link ClusterImage}. */
final class EmbeddedServer extends ClusterServer {

    private static final long ROOM_TO_WORK = 256L << 20;

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final Reaper reaper;

    private EmbeddedServer(EmbeddedPostgres server, Path run, Cluster cluster, Reaper reaper) throws IOException {
        super(cluster);
        this.server = server;
        this.postmaster = Postmaster.of(run);
        this.reaper = reaper;
    }

    static EmbeddedServer start(Map<String, String> settings, List<Template> templates, Consumer<String> progress) {
        try {
            ClusterImage image = ClusterImage.of(templates, progress);
            progress.accept("starting PostgreSQL " + MAJOR);
            Path run = RunFolder.create("PostgreSQL", Folders.size(image.data()) + ROOM_TO_WORK);
            Folders.copy(image.data(), run.resolve("data"));
            return start(run, image.password(), settings);
        } catch (IOException e) {
            throw new BackingFailure("PostgreSQL does not start: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Starts on {@code run/data}, which {@code initdb} fills if it is empty. */
    static EmbeddedServer start(Path run, String password, Map<String, String> settings) throws IOException {
        Reaper reaper = Reaper.watch(run);
        try {
            EmbeddedPostgres server = builder(run, password, settings).start();
            return new EmbeddedServer(server, run, new Cluster("localhost", server.getPort(), password), reaper);
        } catch (IOException | RuntimeException e) {
            String log = Folders.lastLine(run.resolve(RunFolder.LOG));
            reaper.close();
            throw new IOException(log.isEmpty() ? e.getMessage() : log, e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path run, String password, Map<String, String> settings)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(run.resolve("data"))
                .setOverrideWorkingDirectory(Cache.folder().resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                // The reaper does that too, and does not mind a server that was crashed.
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(Redirect.to(run.resolve(RunFolder.LOG).toFile()));
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /** Stops cleanly and leaves the data where they are, until {@link #close()}. */
    void stop() throws IOException {
        server.close();
    }

    @Override
    public ServerProcess process() {
        return postmaster;
    }

    @Override
    public void close() {
        try {
            postmaster.resume();
            if (postmaster.isRunning()) {
                server.close();
            }
        } catch (IOException e) {
            // The reaper stops it the hard way.
        }
        reaper.close();
    }
}
