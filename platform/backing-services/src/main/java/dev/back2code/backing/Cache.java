package dev.back2code.backing;

import java.io.IOException;
import java.nio.file.Path;

/** What is made once per machine; {@code back2code.cache} or {@code XDG_CACHE_HOME} moves it. */
final class Cache {

    private Cache() {}

    static Path folder() throws IOException {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return Folders.create(
                Path.of(Settings.value("cache", caches.resolve("back2code").toString())));
    }
}
