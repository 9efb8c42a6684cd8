/*
 * believed: >
 *   At the deadline the connection is closed, which ends what is done on it.
 * wrong: >
 *   Closing a connection of a pool gives it back. Whoever waits on it goes on waiting, and the next one gets it.
 * rejected-by:
 *   - TrickleTest.an_answer_of_the_database_that_trickles_ends_at_the_total
 */
package dev.back2code.katas.rel01;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends connections that are still out at their deadline, from outside: whoever waits on one cannot do it. */
final class DeadlineWatch implements AutoCloseable {

    private final ScheduledThreadPoolExecutor watchman = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("deadline-watch").factory());

    DeadlineWatch() {
        // Nearly all calls end before their deadline: they must not be kept until then.
        watchman.setRemoveOnCancelPolicy(true);
    }

    /** @param deadline of {@link System#nanoTime}; what is closed before it is left in peace */
    Connection until(long deadline, Connection connection) {
        Future<?> end =
                watchman.schedule(() -> abort(connection), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close(connection, end);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static void close(Connection connection, Future<?> end) throws SQLException {
        if (!end.cancel(false)) {
            // Its wait may have ended just before: the pool learns by this use that the connection is dead.
            dead(connection);
        }
        connection.close();
    }

    private static void dead(Connection connection) {
        try {
            connection.createStatement().close();
        } catch (SQLException expected) {
            // The pool has seen it.
        }
    }

    // Closes the socket at once, so that its reader's wait ends. Nothing is said to a server that may not listen.
    private static void abort(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closed) {
            // Nobody waits on it.
        }
    }

    @Override
    public void close() {
        watchman.shutdownNow();
    }
}
