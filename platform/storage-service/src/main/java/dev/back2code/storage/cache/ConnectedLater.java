package dev.back2code.storage.cache;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Redis' commands on one connection, which is made by the first of them: a service must start without its cache. Once
 * made, the client keeps it up by itself.
 */
final class ConnectedLater implements InvocationHandler {

    private final RedisClient client;
    private final Lock connecting = new ReentrantLock();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    private ConnectedLater(RedisClient client) {
        this.client = client;
    }

    @SuppressWarnings("unchecked")
    static RedisCommands<String, String> to(RedisClient client) {
        return (RedisCommands<String, String>) Proxy.newProxyInstance(
                RedisCommands.class.getClassLoader(), new Class<?>[] {RedisCommands.class}, new ConnectedLater(client));
    }

    @Override
    public Object invoke(Object proxy, Method command, Object[] arguments) throws Throwable {
        if (command.getDeclaringClass() == Object.class) {
            return command.invoke(this, arguments);
        }
        try {
            return command.invoke(connection().sync(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private StatefulRedisConnection<String, String> connection() {
        StatefulRedisConnection<String, String> made = connection;
        return made != null ? made : connect();
    }

    /** @throws io.lettuce.core.RedisConnectionException if the server is not reached; the next command tries again */
    private StatefulRedisConnection<String, String> connect() {
        connecting.lock();
        try {
            StatefulRedisConnection<String, String> made = connection;
            if (made == null) {
                made = client.connect();
                connection = made;
            }
            return made;
        } finally {
            connecting.unlock();
        }
    }
}
