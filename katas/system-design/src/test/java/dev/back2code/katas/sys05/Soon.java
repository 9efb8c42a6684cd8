package dev.back2code.katas.sys05;

import dev.back2code.kit.race.Play;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** An answer that must not wait for another's. */
final class Soon {

    // Far more than a solution takes that waits a little; who waits for the other waits until the other goes on.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Soon() {}

    /** What an actor was told, while another stands still. */
    static String told(Play play, String name) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(LONGEST)
                    .until(() -> play.isAnswered(name));
            return Creates.told(play.answer(name));
        } catch (ConditionTimeoutException e) {
            return "nothing after %d s".formatted(LONGEST.toSeconds());
        }
    }
}
