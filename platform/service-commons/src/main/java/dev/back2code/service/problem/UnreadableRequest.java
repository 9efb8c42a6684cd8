package dev.back2code.service.problem;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import tools.jackson.core.exc.StreamConstraintsException;

/** What Tomcat, Spring Security's firewall and the parser's limits refuse, by exceptions that only show inside a handler. */
public final class UnreadableRequest {

    private UnreadableRequest() {}

    /** Empty if they have not refused the request. */
    public static Optional<ProblemDetail> problem(Throwable failure) {
        return switch (failure) {
            // Such as ?limit=%zz.
            case InvalidParameterException invalid ->
                Optional.of(Problems.of(HttpStatus.valueOf(invalid.getErrorCode()), "the query cannot be read"));
            // The firewall looks at a header when it is read.
            case RequestRejectedException rejected ->
                Optional.of(Problems.of(HttpStatus.BAD_REQUEST, "a header has characters that it must not have"));
            case HttpMessageNotReadableException body -> isTooLong(body) ? Optional.of(tooLong()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static ProblemDetail tooLong() {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "the body is longer than this service reads");
    }

    /** The other limits of the parser (nesting, length of a number) mean hostile JSON rather than a long body. */
    private static boolean isTooLong(HttpMessageNotReadableException failure) {
        return failure.getMostSpecificCause() instanceof StreamConstraintsException limit
                && String.valueOf(limit.getMessage()).startsWith("Document length");
    }
}
