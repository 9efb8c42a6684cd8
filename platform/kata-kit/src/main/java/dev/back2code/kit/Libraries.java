package dev.back2code.kit;

import dev.back2code.catalog.ClassPath;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The libraries of each service, loaded once for this JVM with the JDK alone as parent. A boot brings only the service's
 * own classes and the seams', so the second boot of a service does not load and verify 15,000 classes again.
 */
final class Libraries {

    private static final Map<String, URLClassLoader> LOADERS = new ConcurrentHashMap<>();

    private Libraries() {}

    static ClassLoader of(String service, ClassPath classPath) {
        List<Path> jars = classPath.entries().subList(1, classPath.entries().size());
        return LOADERS.computeIfAbsent(
                service + classPath,
                key -> new URLClassLoader(
                        service + "-libraries", BootedService.urls(jars), ClassLoader.getPlatformClassLoader()));
    }
}
