package dev.back2code.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Calls what is behind a seam without HTTP, for what HTTP cannot show: which object is thrown, what becomes of a thread.
 * It is the object that serves the service's requests. Only for seams whose methods take and give types of the JDK, as
 * no other type is the same in the service and in a test.
 */
public final class Seams {

    private final Function<String, Object> service;
    private final Consumer<Throwable> failures;
    private final Consumer<Map<String, Integer>> meetings;
    private final Runnable anew;

    Seams(
            Function<String, Object> service,
            Consumer<Throwable> failures,
            Consumer<Map<String, Integer>> meetings,
            Runnable anew) {
        this.service = service;
        this.failures = failures;
        this.meetings = meetings;
        this.anew = anew;
    }

    /** Puts new objects behind the kata's seams, which remember nothing, as another instance of the service has. */
    public void renew() {
        anew.run();
    }

    /**
     * Makes calls overlap, until the test ends: those that requests make of these seams wait for each other until so many
     * have come, then begin at once, and end together. They wait five seconds at most. In between they wait, for a second
     * at most, where each first reads a list that is in a record it was given: so they overlap however short they are.
     *
     * @param callers number of calls, by the names of seams
     */
    public void meet(Map<String, Integer> callers) {
        meetings.accept(callers);
    }

    /**
     * @param name as in the kata's front matter
     * @param type the test's own interface with the seam's methods
     */
    public <S> S behind(String name, Class<S> type) {
        Object seam = service.apply(name);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(seam, method, arguments)));
    }

    private Object call(Object seam, Method method, Object[] arguments) throws Throwable {
        try {
            // Of the interface: the class is hidden in the service.
            return seam.getClass()
                    .getInterfaces()[0]
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(seam, arguments);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            if (Failures.unwrittenIn(thrown).isPresent()) {
                failures.accept(thrown);
            }
            throw thrown;
        }
    }
}
