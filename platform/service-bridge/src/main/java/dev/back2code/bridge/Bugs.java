package dev.back2code.bridge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Fails where a bug of a controller would, if a request's header says on which exception. */
final class Bugs implements HandlerInterceptor {

    private static final String HEADER = "Back2Code-Bug";

    /** @throws Exception the one whose class and message the header names, with a blank between them */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        String bug = request.getHeader(HEADER);
        if (bug != null) {
            String[] parts = bug.split(" ", 2);
            throw exception(parts[0], parts[1]);
        }
        return true;
    }

    /** Nothing of a class is run before it is known to be an exception's: who sends a header may be anybody. */
    private static Exception exception(String type, String message) throws ReflectiveOperationException {
        return Class.forName(type, false, Bugs.class.getClassLoader())
                .asSubclass(Exception.class)
                .getConstructor(String.class)
                .newInstance(message);
    }
}
