package dev.back2code.storage.problem;

import dev.back2code.storage.seam.Violation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem documents; the type is {@code urn:back2code:problem:} and a slug. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String detail) {
        return of(status, slug(status), detail);
    }

    static ProblemDetail of(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(slug));
        return problem;
    }

    /** In the form of a field that is not valid. */
    static ProblemDetail of(Violation violation) {
        ProblemDetail problem = of(status(violation), violation.sentence());
        problem.setProperty("errors", List.of(new FieldProblem(violation.field(), violation.sentence())));
        return problem;
    }

    static HttpStatus status(Violation violation) {
        return switch (violation.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MISSING -> HttpStatus.NOT_FOUND;
        };
    }

    /** Gives a problem that Spring made the type of its status. */
    static ProblemDetail typed(ProblemDetail problem) {
        if (isUntyped(problem)) {
            problem.setType(type(slug(HttpStatusCode.valueOf(problem.getStatus()))));
        }
        return problem;
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return Optional.ofNullable(problem.getType())
                .map(URI::toString)
                .filter(type -> !type.equals("about:blank"))
                .isEmpty();
    }

    private static URI type(String slug) {
        return URI.create("urn:back2code:problem:" + slug);
    }

    private static String slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "status-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
