package dev.back2code.kit;

import dev.back2code.kit.race.Stage;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;

/** Ties a {@link KataTest} to its session: boots, clones, injects, and says what really went wrong. */
final class KataExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final Namespace KIT = Namespace.create(KataExtension.class);
    private static final Map<Class<?>, BiFunction<WarmServices, ExtensionContext, Object>> PARAMETERS = Map.ofEntries(
            Map.entry(StorageApi.class, (services, context) -> services.api(PlatformService.STORAGE)),
            Map.entry(AuthApi.class, (services, context) -> services.api(PlatformService.AUTH)),
            Map.entry(CoreApi.class, (services, context) -> services.api(PlatformService.CORE)),
            Map.entry(SecondInstance.class, (services, context) -> services.second()),
            Map.entry(ServiceRole.class, (services, context) -> services.role()),
            Map.entry(NotesTable.class, (services, context) -> services.notes()),
            Map.entry(Sql.class, (services, context) -> services.sql()),
            Map.entry(
                    ServiceClock.class,
                    (services, context) -> ofThisTest(context, ServiceClock.class, services::clock)),
            Map.entry(Links.class, (services, context) -> ofThisTest(context, Links.class, services::links)),
            Map.entry(MailServer.class, (services, context) -> services.mails()),
            Map.entry(RedisData.class, (services, context) -> ofThisTest(context, RedisData.class, services::redis)),
            Map.entry(
                    TokenIssuers.class,
                    (services, context) -> ofThisTest(context, TokenIssuers.class, services::issuers)),
            Map.entry(
                    FaultyStorage.class,
                    (services, context) -> ofThisTest(context, FaultyStorage.class, services::faultyStorage)),
            Map.entry(Pauses.class, (services, context) -> ofThisTest(context, Pauses.class, services::pauses)),
            Map.entry(PreviewServer.class, (services, context) -> services.previews()),
            Map.entry(Seams.class, (services, context) -> services.seams()),
            Map.entry(Stage.class, (services, context) -> services.stage(seed(context))));

    @Override
    public void beforeAll(ExtensionContext context) {
        KataSession session = session(context);
        try {
            session.begin(context.getRequiredTestClass());
        } catch (AssertionError notStarted) {
            // An assertion error explained is one still.
            throw (AssertionError) explained(context, notStarted);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        session(context).services().forget();
    }

    // In the root store, so that all classes of one run share servers, which close when the run ends.
    private static KataSession session(ExtensionContext context) {
        return context.getRoot()
                .getStore(KIT)
                .computeIfAbsent("session", key -> KataSession.open(context), KataSession.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return PARAMETERS.containsKey(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS
                .get(parameter.getParameter().getType())
                .apply(session(context).services(), context);
    }

    // In the test's own store, which closes it when the test ends: so whatever it did is undone.
    private static <T> T ofThisTest(ExtensionContext context, Class<T> type, Supplier<T> made) {
        return context.getStore(KIT).computeIfAbsent(type, key -> made.get(), type);
    }

    /** Of random orders: as {@code back2code.seed} says, or another one each time. */
    private static long seed(ExtensionContext context) {
        return context.getConfigurationParameter("back2code.seed")
                .map(Long::valueOf)
                .orElseGet(() -> (long) new SecureRandom().nextInt(1_000_000));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    private static Throwable explained(ExtensionContext context, Throwable failure) {
        Failures failures = session(context).failures();
        Optional<String> unwritten = failures.unwritten().or(() -> Failures.unwrittenIn(failure));
        if (unwritten.isPresent()) {
            AssertionFailedError red = new AssertionFailedError(unwritten.get());
            red.addSuppressed(failure);
            return red;
        }
        return failures.unexpected()
                .<Throwable>map(cause ->
                        withCause(failure, cause, context.getRequiredTestClass().getPackageName()))
                .orElse(failure);
    }

    private static AssertionFailedError withCause(Throwable failure, Throwable cause, String kata) {
        String message = "%s%n  the service failed on %s".formatted(failure.getMessage(), described(cause, kata));
        AssertionFailedError error = new AssertionFailedError(message, cause);
        error.addSuppressed(failure);
        return error;
    }

    // The first frame inside the kata is the learner's own line; frames of other katas are their references'.
    private static String described(Throwable cause, String kata) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(kata + ".")) {
                return "%s at %s:%d".formatted(cause, frame.getFileName(), frame.getLineNumber());
            }
        }
        return cause.toString();
    }
}
