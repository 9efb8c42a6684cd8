package dev.back2code.bridge;

import jakarta.servlet.Filter;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Starts a Spring Boot application. In: {@code main} (class name), {@code properties} (names to values), {@code
 * failures} (gets every exception that a request fails on), {@code steps} (gets the {@link Steps} of actors). Out:
 * {@code port}, {@code database} (gets {@code url}, {@code user} and {@code password} of the database to use from now on),
 * {@code clock} (gets the {@link InstantSource} that tells the time from now on), {@code pauses} (gets what
 * happens from now on in place of each pause between attempts), {@code plug} (gets the seams' classes and
 * the roots where they are), {@code seam} (gives the object that serves a seam), {@code meetings} (gets for
 * seams how many of their calls wait for each other), {@code stained} (tells whether plugged
 * classes have left something behind), {@code close}.
 */
public final class ServiceBoot implements Function<Map<String, Object>, Map<String, Object>> {

    // A service brings what it uses, and no more.
    private static final boolean DATABASE = isPresent("com.zaxxer.hikari.HikariDataSource");
    private static final boolean REDIS = isPresent("io.lettuce.core.RedisClient");

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> apply(Map<String, Object> order) {
        // The factory can be set once per JVM; a second service would fail on it.
        TomcatURLStreamHandlerFactory.disable();
        Steps steps = new Steps((Consumer<Map<String, Object>>) order.get("steps"));
        Optional<SwitchableDataSource.Switch> dataSources =
                DATABASE ? Optional.of(new SwitchableDataSource.Switch(steps)) : Optional.empty();
        SeamSockets sockets = new SeamSockets();
        SwitchableClock.Switch clocks = new SwitchableClock.Switch();
        SwitchablePause pauses = new SwitchablePause();
        Class<?> main = type((String) order.get("main"));
        SpringApplication application = new SpringApplication(main);
        application.setMainApplicationClass(main);
        application.addInitializers(context -> {
            dataSources.ifPresent(context.getBeanFactory()::addBeanPostProcessor);
            context.getBeanFactory().addBeanPostProcessor(clocks);
            context.getBeanFactory().addBeanPostProcessor(pauses);
            if (REDIS) {
                context.getBeanFactory().addBeanPostProcessor(new RedisSteps(steps));
            }
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("seamSockets", SeamSockets.class, () -> sockets);
            beans.registerBean("actorFilter", Filter.class, () -> new ActorFilter(steps));
            beans.registerBean("bugs", MappedInterceptor.class, () -> new MappedInterceptor(null, new Bugs()));
            report(beans, (Consumer<Throwable>) order.get("failures"));
        });
        ConfigurableApplicationContext context =
                application.run(arguments((Map<String, String>) order.get("properties")));
        AutoCloseable close = () -> {
            sockets.pull();
            Shutdown.of(context);
        };
        BiConsumer<Map<String, String>, URL[]> plug = (classes, roots) -> {
            sockets.plug(context, classes, roots);
            Restart.of(context);
        };
        Consumer<Map<String, String>> database = where -> dataSources
                .orElseThrow(() -> new IllegalStateException("This service has no database."))
                .pointAt(where, context);
        Consumer<InstantSource> clock = clocks::pointAt;
        Consumer<Function<Duration, Callable<Void>>> pause = pauses::pointAt;
        Function<String, Object> seam = context::getBean;
        Consumer<Map<String, Integer>> meetings = sockets::meetings;
        BooleanSupplier stained = () -> Stain.on(context);
        return Map.of(
                "port",
                port(context),
                "database",
                database,
                "clock",
                clock,
                "pauses",
                pause,
                "plug",
                plug,
                "seam",
                seam,
                "meetings",
                meetings,
                "stained",
                stained,
                "close",
                close);
    }

    private static boolean isPresent(String type) {
        return ClassUtils.isPresent(type, ServiceBoot.class.getClassLoader());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    // As arguments they take precedence over every file and variable of the machine.
    private static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void report(GenericApplicationContext context, Consumer<Throwable> failures) {
        context.registerBean("failureReporter", FailureReporter.class, () -> new FailureReporter(failures));
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }
}
