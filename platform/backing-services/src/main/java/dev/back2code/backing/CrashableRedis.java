package dev.back2code.backing;

import java.util.function.Consumer;

/** A Redis server of one's own that may be hurt. A write is in its log before it is acknowledged. */
public interface CrashableRedis extends Redis {

    /**
     * Starts a server as {@link Redis#start} does.
     *
     * @throws BackingFailure with one line that says what to do
     */
    static CrashableRedis start(Consumer<String> progress) {
        return switch (Backing.of("redis")) {
            case EMBEDDED -> EmbeddedRedis.start(progress);
            case DOCKER -> ContainerRedis.startCrashable(progress);
        };
    }

    ServerProcess process();
}
