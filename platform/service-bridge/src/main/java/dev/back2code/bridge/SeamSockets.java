package dev.back2code.bridge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts a socket behind each seam, so that another class can be plugged in while the service runs. What is plugged in
 * lives in a context and a class loader of its own, children of the service's: it is injected and transactional as in
 * the service itself, and leaves no trace when it is pulled out.
 */
final class SeamSockets implements BeanPostProcessor {

    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private volatile Map<String, Meeting> meetings = Map.of();
    private @Nullable Plugged plugged;

    private record Socket(Served original, AtomicReference<Served> current) {}

    /** @param loader is the calling thread's while {@code bean} works, as if the class had always been the service's */
    private record Served(Object bean, ClassLoader loader) {}

    /** After all others, so that what it finds is complete. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        Class<?>[] seams = Arrays.stream(bean.getClass().getInterfaces())
                .filter(type -> type.getPackageName().endsWith(".seam"))
                .toArray(Class<?>[]::new);
        if (seams.length == 0 || sockets.containsKey(name)) {
            return bean;
        }
        Served original = new Served(bean, bean.getClass().getClassLoader());
        AtomicReference<Served> current = new AtomicReference<>(original);
        sockets.put(name, new Socket(original, current));
        return Proxy.newProxyInstance(seams[0].getClassLoader(), seams, (proxy, method, arguments) -> {
            Meeting meeting = meetings.get(name);
            return meeting == null
                    ? call(current.get(), method, arguments)
                    : meeting.around(arguments, given -> call(current.get(), method, given));
        });
    }

    /** From now on calls of these seams wait for each other until so many have come; of others none waits. */
    void meetings(Map<String, Integer> callers) {
        meetings = callers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, seam -> new Meeting(seam.getValue())));
    }

    private static Object call(Served served, Method method, Object[] arguments) throws Throwable {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(served.loader());
        try {
            return method.invoke(served.bean(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Serves these seams by these classes from now on, and every other by the service's own.
     *
     * @param classes seam name to class name
     * @param roots where the classes are; what is found there hides the service's classes of the same name
     * @throws RuntimeException if one cannot be created; then every seam is served by the service's own
     */
    void plug(ConfigurableApplicationContext service, Map<String, String> classes, URL[] roots) {
        pull();
        Plugged next = Plugged.into(service, classes, roots);
        try {
            classes.keySet().forEach(name -> socket(name).current().set(new Served(next.bean(name), next.loader())));
        } catch (RuntimeException e) {
            next.close();
            pull();
            throw e;
        }
        plugged = next;
    }

    private Socket socket(String name) {
        Socket socket = sockets.get(name);
        if (socket == null) {
            throw new IllegalArgumentException(
                    "This service has no seam '%s', only %s.".formatted(name, sockets.keySet()));
        }
        return socket;
    }

    /** Serves every seam by the service's own class. */
    void pull() {
        sockets.values().forEach(socket -> socket.current().set(socket.original()));
        if (plugged != null) {
            plugged.close();
            plugged = null;
        }
    }
}
