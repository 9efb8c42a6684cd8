package dev.back2code.storage.cache;

import dev.back2code.storage.seam.Timeouts;
import dev.back2code.storage.timeout.Policies;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.Lifecycle;

/**
 * Redis' commands on one connection, which is made by the first of them: a service must start without its cache. Once
 * made, the client keeps it up by itself, until it is stopped.
 */
final class ConnectedLater implements InvocationHandler, Lifecycle {

    private final URI server;
    private final RedisClient client;
    private final Timeouts timeouts;
    private final Policies policies;
    private final Lock connecting = new ReentrantLock();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    ConnectedLater(URI server, RedisClient client, Timeouts timeouts, Policies policies) {
        this.server = server;
        this.client = client;
        this.timeouts = timeouts;
        this.policies = policies;
    }

    @SuppressWarnings("unchecked")
    RedisCommands<String, String> commands() {
        return (RedisCommands<String, String>) Proxy.newProxyInstance(
                RedisCommands.class.getClassLoader(), new Class<?>[] {RedisCommands.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method command, Object[] arguments) throws Throwable {
        try {
            return command.getDeclaringClass() == Object.class
                    ? command.invoke(this, arguments)
                    : command.invoke(connection().sync(), arguments);
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
                made = connected();
                connection = made;
            }
            return made;
        } finally {
            connecting.unlock();
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        RedisURI address = RedisURI.create(server);
        ClientOptions.Builder options = ClientOptions.builder()
                // Else commands would wait in a queue until the server is back.
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
        timeouts.redis(address, options, policies.redis());
        client.setOptions(options.build());
        return client.connect(StringCodec.UTF8, address);
    }

    /** Nothing to do: the next command connects. */
    @Override
    public void start() {}

    @Override
    public void stop() {
        connecting.lock();
        try {
            StatefulRedisConnection<String, String> made = connection;
            connection = null;
            if (made != null) {
                made.close();
            }
        } finally {
            connecting.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return connection != null;
    }
}
