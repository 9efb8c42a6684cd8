package dev.back2code.storage.problem;

import dev.back2code.service.problem.FieldProblem;
import dev.back2code.service.problem.Problems;
import dev.back2code.storage.seam.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problems about rules that a caller has broken. */
final class Violations {

    private Violations() {}

    /** In the form of a field that is not valid. */
    static ProblemDetail problem(Violation violation) {
        ProblemDetail problem = Problems.of(status(violation), violation.sentence());
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
}
