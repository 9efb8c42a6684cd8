package dev.back2code.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Redis' own server, as a process of this machine. */
final class EmbeddedRedis extends RedisServer {

    private static final long ROOM_TO_WORK = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path run;
    private final Reaper reaper;

    private EmbeddedRedis(Path run, int port, String password) throws IOException {
        super("127.0.0.1", port, password);
        this.run = run;
        this.reaper = Reaper.watch(run);
    }

    static EmbeddedRedis start(Consumer<String> progress) {
        progress.accept("starting Redis");
        try {
            Path run = RunFolder.create("Redis", ROOM_TO_WORK);
            String password = Secret.random();
            int port = freePort();
            configure(run, port, password);
            EmbeddedRedis redis = new EmbeddedRedis(run, port, password);
            redis.launch();
            return redis;
        } catch (IOException e) {
            throw new BackingFailure("Redis does not start: %s".formatted(e.getMessage()), e);
        }
    }

    // A file, since everybody on the machine may read a command line.
    private static void configure(Path run, int port, String password) throws IOException {
        Map<String, String> settings = RedisSettings.with(password);
        settings.put("bind", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("dir", Folders.create(run.resolve("data")).toString());
        Files.writeString(
                run.resolve("redis.conf"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private void launch() throws IOException {
        try {
            Launched.in(
                            run,
                            List.of(
                                    RedisBinary.unpacked().toString(),
                                    run.resolve("redis.conf").toString()))
                    .await(this::answers, PATIENCE);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        reaper.close();
    }
}
