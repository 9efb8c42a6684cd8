package dev.back2code.kit.start;

import dev.back2code.catalog.Repository;
import dev.back2code.kit.Code;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One platform for all test classes, as {@code ./kata start --with solutions} starts it. */
class StartedPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(StartedPlatform.class))
                .computeIfAbsent(RunningPlatform.class, type -> start(), RunningPlatform.class);
    }

    /** JUnit closes it when all tests have run. */
    private static RunningPlatform start() {
        Repository repository = Repository.containing(Path.of("").toAbsolutePath());
        RunningPlatform platform = RunningPlatform.start(repository, new StartArguments(Code.SOLUTIONS, false, true));
        try {
            new Rehearsal(platform).run();
        } catch (InterruptedException e) {
            platform.close();
            throw new IllegalStateException(e);
        }
        return platform;
    }
}
