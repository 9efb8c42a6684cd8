package dev.back2code.bridge;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The service's clock, which a test may hold. What checks tokens reads the machine's clock instead, so authentication
 * goes on; but for core-api's seam.
 */
final class SwitchableClock implements InstantSource {

    private volatile InstantSource current;

    private SwitchableClock(InstantSource own) {
        current = own;
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    /** Puts itself in front of the service's clock and remembers it. */
    static final class Switch implements BeanPostProcessor {

        private @Nullable SwitchableClock clock;

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            // Somebody may ask for a Clock by that type; none of the platform's services does.
            if (bean instanceof InstantSource own && !(bean instanceof Clock)) {
                clock = new SwitchableClock(own);
                return clock;
            }
            return bean;
        }

        void pointAt(InstantSource source) {
            if (clock == null) {
                throw new IllegalStateException("This service has no clock.");
            }
            clock.current = source;
        }
    }
}
