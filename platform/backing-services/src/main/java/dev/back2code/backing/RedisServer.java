package dev.back2code.backing;

import java.util.BitSet;
import redis.clients.jedis.Jedis;

/** What Redis servers have in common, wherever they run: the databases that they hand out. */
abstract class RedisServer implements CrashableRedis {

    /** How many a server has, 0 included; an empty one costs next to nothing. */
    static final int DATABASES = 1024;

    private final RedisDatabase own;
    private final BitSet taken = new BitSet();

    RedisServer(RedisDatabase own) {
        this.own = own;
        // What a client gets that names no database; nobody's, so that such a mistake is seen.
        taken.set(0);
    }

    @Override
    public final String host() {
        return own.host();
    }

    @Override
    public final int port() {
        return own.port();
    }

    /** Whether it answers, and has all its data. */
    static boolean answers(RedisDatabase own) {
        try {
            return "PONG".equals(own.ask(Jedis::ping));
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public final synchronized RedisDatabase database() {
        int number = taken.nextClearBit(0);
        if (number == DATABASES) {
            throw new BackingFailure(
                    "All %d databases of this Redis are taken. Give back what is done with: Redis.drop."
                            .formatted(DATABASES - 1));
        }
        taken.set(number);
        return new RedisDatabase(own.host(), own.port(), number, own.password());
    }

    @Override
    public final void drop(RedisDatabase database) {
        database.ask(Jedis::flushDB);
        synchronized (this) {
            taken.clear(database.number());
        }
    }
}
