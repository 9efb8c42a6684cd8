package dev.back2code.kit.start;

import dev.back2code.backing.Database;
import dev.back2code.kit.PlatformService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a person is told once the platform runs: where everything is, and a session to paste. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(RunningPlatform platform) {
        List<String> lines = new ArrayList<>();
        lines.add("core-api         %s   browse %1$s/docs".formatted(platform.uri(PlatformService.CORE)));
        lines.add("auth-service     %s   sign in at %1$s/login".formatted(platform.uri(PlatformService.AUTH)));
        lines.add("storage-service  %s".formatted(platform.uri(PlatformService.STORAGE)));
        platform.databases().forEach((service, database) -> lines.add(database(service, database)));
        lines.add("logs             %s".formatted(platform.logs()));
        lines.add("");
        lines.add("A session to paste into another terminal (curl 7.82 or newer, openssl):");
        lines.add("");
        session(platform).lines().forEach(lines::add);
        lines.add("");
        lines.add("Ctrl-C stops all of it; what is stored goes with it.");
        return lines;
    }

    private static String database(PlatformService service, Database database) {
        return "its database     psql -h 127.0.0.1 -p %d -U %s %s   (%s)"
                .formatted(database.port(), database.user(), database.name(), service);
    }

    private static String session(RunningPlatform platform) {
        return resource("session.sh")
                .replace("AUTH", platform.uri(PlatformService.AUTH).toString())
                .replace("CORE", platform.uri(PlatformService.CORE).toString());
    }

    private static String resource(String name) {
        try (InputStream in = Welcome.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
