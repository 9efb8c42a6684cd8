package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.backing.ProxiedLink;
import dev.back2code.backing.RedisDatabase;
import eu.rekawek.toxiproxy.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The connections of the service under test, on which a test puts faults by Toxiproxy's toxics. They are whole again
 * when the test has ended, however it ended. For katas with {@code toxiproxy} among their {@code backing} services.
 */
public final class Links implements AutoCloseable {

    private final Detours detours;
    private final Service service;
    private final Map<String, Used> used = new LinkedHashMap<>();

    Links(Detours detours, Service service) {
        this.detours = detours;
        this.service = service;
    }

    /**
     * What the links are of.
     *
     * @param redis asked for only where the service has one
     * @param connect makes it work on a database, with a connection that is open
     * @param afterFault makes it forget what it may remember of a fault
     */
    record Service(Database database, Supplier<RedisDatabase> redis, Consumer<Database> connect, Runnable afterFault) {}

    private record Used(ProxiedLink link, Runnable healing) {}

    /** To PostgreSQL. By the first call the service gets a new connection, which is open; requests under way fail. */
    public Proxy database() {
        return proxy("database", this::aroundDatabase);
    }

    /** To Redis; for katas with {@code redis}. */
    public Proxy redis() {
        return proxy("redis", () -> {
            ProxiedLink link = detours.to("redis");
            return new Used(link, RedisReturn.of(service.redis().get(), link)::awaited);
        });
    }

    /**
     * To a neighbour that is spoken to by HTTP.
     *
     * @param name under {@code backing}, such as {@code mail}
     */
    public Proxy http(String name) {
        return proxy(name, () -> {
            ProxiedLink link = detours.to(name);
            return new Used(link, link::heal);
        });
    }

    private synchronized Proxy proxy(String name, Supplier<Used> first) {
        return used.computeIfAbsent(name, key -> first.get()).link().proxy();
    }

    private Used aroundDatabase() {
        ProxiedLink link = detours.link("database", service.database().port());
        service.connect().accept(service.database().through(link.port()));
        return new Used(link, () -> {
            // No connection that has seen a fault may stay in the service's pool.
            service.connect().accept(service.database());
            link.close();
        });
    }

    @Override
    public synchronized void close() {
        if (!used.isEmpty()) {
            used.values().forEach(each -> each.healing().run());
            used.clear();
            service.afterFault().run();
        }
    }
}
