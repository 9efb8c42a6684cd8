package dev.back2code.service.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem documents; the type is {@code urn:back2code:problem:} and a slug. */
public final class Problems {

    /** Under this name a service keeps the id of the request at hand in the log's context; its problems then show it. */
    public static final String REQUEST_ID = "requestId";

    /** With what each type of ours begins; its slug follows. */
    public static final String TYPE = "urn:back2code:problem:";

    private Problems() {}

    /** The slug is the status' name, such as {@code not-found}. */
    public static ProblemDetail of(HttpStatus status, String detail) {
        return of(status, slug(status), detail);
    }

    public static ProblemDetail of(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(slug));
        return identified(problem);
    }

    /** Gives a problem that Spring made the type of its status. */
    static ProblemDetail typed(ProblemDetail problem) {
        if (isUntyped(problem)) {
            problem.setType(type(slug(HttpStatusCode.valueOf(problem.getStatus()))));
        }
        return identified(problem);
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return Optional.ofNullable(problem.getType())
                .map(URI::toString)
                .filter(type -> !type.equals("about:blank"))
                .isEmpty();
    }

    private static ProblemDetail identified(ProblemDetail problem) {
        String id = MDC.get(REQUEST_ID);
        if (id != null) {
            problem.setProperty(REQUEST_ID, id);
        }
        return problem;
    }

    private static URI type(String slug) {
        return URI.create(TYPE + slug);
    }

    /** The status' name, such as {@code not-found}. */
    public static String slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "status-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
