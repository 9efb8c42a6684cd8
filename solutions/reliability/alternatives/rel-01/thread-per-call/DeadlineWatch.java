package dev.back2code.katas.rel01;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Beside each call a virtual thread sleeps until its deadline; the call wakes it when it ends. */
final class DeadlineWatch {

    private DeadlineWatch() {}

    /** @param deadline of {@link System#nanoTime}; what is closed before it is left in peace */
    static Connection until(long deadline, Connection connection) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofVirtual().name("deadline").start(() -> sleep(deadline, ended, connection));
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        ended.countDown();
                        connection.close();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static void sleep(long deadline, CountDownLatch ended, Connection connection) {
        try {
            if (!ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                abort(connection);
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    // Closes the socket at once, so that its reader's wait ends. Nothing is said to a server that may not listen.
    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException closed) {
            // Nobody waits on it.
        }
    }
}
