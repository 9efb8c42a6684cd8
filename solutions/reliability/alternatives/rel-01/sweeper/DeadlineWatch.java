package dev.back2code.katas.rel01;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at all calls under way every few milliseconds, and ends those whose deadline is over. */
final class DeadlineWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 10;

    private final Map<Connection, Long> underWay = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());

    DeadlineWatch() {
        sweeper.scheduleWithFixedDelay(this::sweep, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Connection until(long deadline, Connection connection) {
        underWay.put(connection, deadline);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        underWay.remove(connection);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void sweep() {
        long now = System.nanoTime();
        underWay.forEach((connection, deadline) -> {
            if (now - deadline > 0 && underWay.remove(connection, deadline)) {
                abort(connection);
            }
        });
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException closed) {
            // Nobody waits on it.
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
