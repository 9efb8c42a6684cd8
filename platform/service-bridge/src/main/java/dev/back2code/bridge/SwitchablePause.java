package dev.back2code.bridge;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Takes the place of a service's {@code seam.Pause}, so that no test waits for one, and each may be seen. */
final class SwitchablePause implements BeanPostProcessor {

    private volatile Function<Duration, Callable<Void>> current = pause -> () -> null;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return type(bean)
                .map(pause -> Proxy.newProxyInstance(
                        pause.getClassLoader(),
                        new Class<?>[] {pause},
                        (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                                ? method.invoke(bean, arguments)
                                : current.apply((Duration) arguments[0]).call()))
                .orElse(bean);
    }

    private static Optional<Class<?>> type(Object bean) {
        return Arrays.stream(bean.getClass().getInterfaces())
                .filter(type -> type.getName().endsWith(".seam.Pause"))
                .findFirst();
    }

    /** From now on this happens in place of each pause, on the thread that makes it. */
    void pointAt(Function<Duration, Callable<Void>> instead) {
        current = instead;
    }
}
