package dev.back2code.runner;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a kata's real test classes by the JUnit Platform, in a class loader that ends with the run. */
final class TestExecution {

    private TestExecution() {}

    static void of(Order order, Consumer<Event> events) throws IOException {
        Path tests = Path.of(order.tests());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls(order), before)) {
            thread.setContextClassLoader(loader);
            Launcher launcher = LauncherFactory.create();
            launcher.execute(request(order, testClasses(tests), loader), new EventListener(events));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static LauncherDiscoveryRequest request(Order order, List<String> names, ClassLoader loader) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(names.stream()
                        .map(name -> DiscoverySelectors.selectClass(loader, name))
                        .toList())
                .configurationParameter(
                        "back2code.implementation", order.classes().isEmpty() ? "naive" : "kata")
                .configurationParameter("back2code.resident", "true");
        order.seed().ifPresent(seed -> request.configurationParameter("back2code.seed", String.valueOf(seed)));
        return request.build();
    }

    private static URL[] urls(Order order) throws IOException {
        URL tests = Path.of(order.tests()).toUri().toURL();
        return order.classes().isEmpty()
                ? new URL[] {tests}
                : new URL[] {Path.of(order.classes()).toUri().toURL(), tests};
    }

    private static List<String> testClasses(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .sorted()
                    .map(file -> root.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .toList();
        }
    }
}
