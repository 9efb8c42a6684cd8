package dev.back2code.bridge;

import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;

/** Lets a service's own clients forget how they were made, where a seam had a say in that. */
final class Restart {

    private static final String PLATFORM = "dev.back2code.";

    private Restart() {}

    /** Stops and starts the service's own beans that can be, and that run. */
    static void of(ApplicationContext service) {
        service.getBeansOfType(Lifecycle.class, false, false).values().stream()
                .filter(bean -> bean.getClass().getName().startsWith(PLATFORM))
                .filter(Lifecycle::isRunning)
                .forEach(bean -> {
                    bean.stop();
                    bean.start();
                });
    }
}
