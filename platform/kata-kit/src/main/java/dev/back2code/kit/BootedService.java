package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.catalog.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A service of the platform, booted in class loaders of its own that see nothing of the tests' class path: its
 * libraries, its configuration and its migrations meet nobody else's, and breakpoints still work, since it is one JVM.
 */
public final class BootedService implements AutoCloseable {

    private static final String BOOT = "dev.back2code.bridge.ServiceBoot";

    private final URLClassLoader loader;
    private final Map<String, Object> handle;

    private BootedService(URLClassLoader loader, Map<String, Object> handle) {
        this.loader = loader;
        this.handle = handle;
    }

    /**
     * Boots a service on the loopback interface.
     *
     * @param failures gets every exception that a request fails on (5xx)
     * @param steps gets every step of a player, and returns when the player may go on
     * @throws IllegalStateException if it does not start; the cause is the service's own
     */
    public static BootedService start(
            ServiceOrder order, Consumer<Throwable> failures, Consumer<Map<String, Object>> steps) {
        String name = order.service().toString();
        Progress.say("booting " + name);
        ClassPath service = ClassPath.of(order.repository().platform().resolve(name));
        List<Path> own = new ArrayList<>(order.seams().roots());
        own.add(service.entries().getFirst());
        own.addAll(ClassPath.of(order.repository().platform().resolve("service-bridge"))
                .entries());
        URLClassLoader loader = new OwnResourcesFirst(name, own, Libraries.of(name, service));
        return new BootedService(
                loader,
                boot(
                        loader,
                        Map.of(
                                "main",
                                order.service().mainClass(),
                                "properties",
                                properties(order),
                                "failures",
                                failures,
                                "steps",
                                steps)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> boot(URLClassLoader loader, Map<String, Object> order) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return ((Function<Map<String, Object>, Map<String, Object>>)
                            loader.loadClass(BOOT).getConstructor().newInstance())
                    .apply(order);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, String> properties(ServiceOrder order) {
        Path log = order.repository().logs().resolve(order.service() + ".log");
        Map<String, String> properties = ServiceProperties.of(order, order.port(), log);
        // Each test class gets a pool of its own, and most need one connection.
        properties.put("spring.datasource.hikari.minimum-idle", "1");
        // Hooks of the JVM would keep this loader alive for ever.
        properties.put("spring.main.register-shutdown-hook", "false");
        properties.put("logging.register-shutdown-hook", "false");
        return properties;
    }

    static URL[] urls(List<Path> entries) {
        return entries.stream().map(BootedService::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + handle.get("port"));
    }

    /**
     * From now on these seams are served by classes from {@code root}, every other as at the start.
     *
     * @param classes seam name to class name
     * @throws RuntimeException if one of them cannot be created
     */
    @SuppressWarnings("unchecked")
    void plug(Map<String, String> classes, Path root) {
        ((BiConsumer<Map<String, String>, URL[]>) handle.get("plug")).accept(classes, urls(List.of(root)));
    }

    /** Whether what was plugged in has left something behind that the next to be plugged in would meet. */
    boolean isStained() {
        return ((BooleanSupplier) handle.get("stained")).getAsBoolean();
    }

    /** The object that serves a seam, whatever is plugged in. */
    @SuppressWarnings("unchecked")
    Object seam(String name) {
        return ((Function<String, Object>) handle.get("seam")).apply(name);
    }

    /** From now on calls of these seams wait for each other until so many have come; of others none waits. */
    @SuppressWarnings("unchecked")
    void meetings(Map<String, Integer> callers) {
        ((Consumer<Map<String, Integer>>) handle.get("meetings")).accept(callers);
    }

    /** From now on the service works on {@code database}; requests under way on the old one fail. */
    @SuppressWarnings("unchecked")
    void use(Database database) {
        ((Consumer<Map<String, String>>) handle.get("database"))
                .accept(Map.of("url", database.url(), "user", database.user(), "password", database.password()));
    }

    /** From now on the service takes its time from {@code source}. */
    @SuppressWarnings("unchecked")
    void use(InstantSource source) {
        ((Consumer<InstantSource>) handle.get("clock")).accept(source);
    }

    /** From now on this happens in place of each pause between attempts. */
    @SuppressWarnings("unchecked")
    void pauses(Function<Duration, Callable<Void>> instead) {
        ((Consumer<Function<Duration, Callable<Void>>>) handle.get("pauses")).accept(instead);
    }

    @Override
    public void close() {
        try {
            ((AutoCloseable) handle.get("close")).close();
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
