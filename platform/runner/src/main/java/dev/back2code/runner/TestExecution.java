package dev.back2code.runner;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs a kata's real test classes by the JUnit Platform. They stay loaded as long as they are the same: what the JVM has
 * compiled of them, and what libraries know of their types, is half of the time of a run. Of the implementation they see
 * nothing; it is loaded anew each time, behind its seam.
 */
final class TestExecution {

    /** By the kata's id; the loader of tests that have changed is closed. */
    private final Map<String, Tests> loaded = new HashMap<>();

    private int runs;

    private record Tests(String folder, URLClassLoader loader) {}

    void run(Order order, Consumer<Event> events) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = loader(order);
        try {
            thread.setContextClassLoader(loader);
            execute(order, testClasses(Path.of(order.tests())), loader, events);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ClassLoader loader(Order order) throws IOException {
        Tests present = loaded.get(order.kata());
        if (present != null && present.folder().equals(order.tests())) {
            return present.loader();
        }
        if (present != null) {
            present.loader().close();
        }
        URL[] tests = {Path.of(order.tests()).toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(tests, TestExecution.class.getClassLoader());
        loaded.put(order.kata(), new Tests(order.tests(), loader));
        return loader;
    }

    /** The core tests first: who waits for them need not wait for the others. */
    private void execute(Order order, List<String> names, ClassLoader loader, Consumer<Event> events) {
        Launcher launcher = LauncherFactory.create();
        runs++;
        TestPlan core = launcher.discover(request(order, names, loader, TagFilter.includeTags("core")));
        TestPlan others = launcher.discover(request(order, names, loader, TagFilter.excludeTags("core")));
        events.accept(Event.planned(EventListener.planned(core)));
        events.accept(Event.planned(EventListener.planned(others)));
        launcher.execute(core, new EventListener(core, events));
        if (others.containsTests()) {
            events.accept(Event.coreEnded());
            launcher.execute(others, new EventListener(others, events));
        }
    }

    private LauncherDiscoveryRequest request(
            Order order, List<String> names, ClassLoader loader, PostDiscoveryFilter which) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(names.stream()
                        .map(name -> DiscoverySelectors.selectClass(loader, name))
                        .toList())
                .filters(which)
                .configurationParameter(
                        "back2code.implementation", order.classes().isEmpty() ? "naive" : order.classes())
                .configurationParameter("back2code.run", String.valueOf(runs))
                .configurationParameter("back2code.resident", "true");
        order.seed().ifPresent(seed -> request.configurationParameter("back2code.seed", String.valueOf(seed)));
        return request.build();
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
