package dev.back2code.kit;

import dev.back2code.backing.RedisDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/** What the services under test call besides each other and their database, as a kata's {@code backing} names it. */
final class Neighbours implements AutoCloseable {

    private final @Nullable MailServer mails;
    private final @Nullable PreviewServer previews;
    private final @Nullable FaultyStorage faultyStorage;
    private final @Nullable RedisDatabase redis;
    private final @Nullable TokenIssuers issuers;
    private final @Nullable Detours detours;
    private final Map<String, String> properties = new HashMap<>();

    /** @param backing names, as in a kata's front matter */
    Neighbours(List<String> backing) {
        mails = backing.contains("mail") ? MailServer.start() : null;
        previews = backing.contains("preview") ? PreviewServer.start() : null;
        faultyStorage = backing.contains("faulty-storage") ? FaultyStorage.start() : null;
        redis = backing.contains("redis") ? SharedRedis.get().database() : null;
        issuers = backing.contains("issuers") ? TokenIssuers.start() : null;
        detours = backing.contains("toxiproxy") ? new Detours() : null;
        if (mails != null) {
            add(mails.properties());
        }
        if (previews != null) {
            add(previews.properties());
        }
        if (issuers != null) {
            add(issuers.properties());
        }
        if (redis != null) {
            add(SharedRedis.properties(redis));
        }
    }

    /** One more, or one that has moved; services that start from now on are told, with a detour if there are some. */
    void add(Map<String, String> told) {
        properties.putAll(detours == null ? told : detours.instead(told));
    }

    /** What makes a service call them. */
    Map<String, String> properties() {
        return Map.copyOf(properties);
    }

    /** What the test before left behind is forgotten. */
    void forget() {
        if (mails != null) {
            mails.reset();
        }
        if (previews != null) {
            previews.reset();
        }
        if (issuers != null) {
            issuers.reset();
        }
        if (faultyStorage != null) {
            faultyStorage.reset();
        }
    }

    /** A test class finds nothing there. */
    void emptyRedis() {
        if (redis != null) {
            redis.ask(Jedis::flushDB);
        }
    }

    boolean hasFaultyStorage() {
        return faultyStorage != null;
    }

    FaultyStorage faultyStorage() {
        return needed("faulty-storage", faultyStorage);
    }

    boolean hasPreviews() {
        return previews != null;
    }

    MailServer mails() {
        return needed("mail", mails);
    }

    PreviewServer previews() {
        return needed("preview", previews);
    }

    TokenIssuers issuers() {
        return needed("issuers", issuers);
    }

    RedisDatabase redis() {
        return needed("redis", redis);
    }

    Detours detours() {
        return needed("toxiproxy", detours);
    }

    /** @throws IllegalStateException if the kata does not name it, saying so */
    static <T> T needed(String name, @Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("Name '%s' under 'backing' in the kata's front matter.".formatted(name));
        }
        return server;
    }

    @Override
    public void close() {
        if (detours != null) {
            detours.close();
        }
        if (mails != null) {
            mails.close();
        }
        if (redis != null) {
            SharedRedis.get().drop(redis);
        }
        if (previews != null) {
            previews.close();
        }
        if (issuers != null) {
            issuers.stop();
        }
        if (faultyStorage != null) {
            faultyStorage.stop();
        }
    }
}
