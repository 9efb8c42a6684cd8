package dev.back2code.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Redis' own server, as a program of this machine. */
final class EmbeddedRedis extends RedisServer {

    private final Program server;

    private EmbeddedRedis(Program server, RedisDatabase own) {
        super(own);
        this.server = server;
    }

    static EmbeddedRedis start(Consumer<String> progress) {
        progress.accept("starting Redis");
        RedisDatabase own = new RedisDatabase("127.0.0.1", Program.freePort(), 0, Secret.random());
        Program server = Program.start("Redis", folder -> command(folder, own), () -> answers(own));
        return new EmbeddedRedis(server, own);
    }

    // Settings by a file, since everybody on the machine may read a command line.
    private static ProcessBuilder command(Path folder, RedisDatabase own) throws IOException {
        Map<String, String> settings = RedisSettings.with(own.password());
        settings.put("bind", own.host());
        settings.put("port", String.valueOf(own.port()));
        settings.put("dir", Folders.create(folder.resolve("data")).toString());
        Path file = Files.writeString(
                folder.resolve("redis.conf"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining("\n")));
        return new ProcessBuilder(RedisBinary.unpacked().toString(), file.toString());
    }

    @Override
    public ServerProcess process() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
