package dev.back2code.auth.account;

import dev.back2code.service.problem.FieldProblem;
import java.util.List;

/** A registration whose fields cannot be. */
public final class InvalidRegistration extends RuntimeException {

    private final transient List<FieldProblem> problems;

    InvalidRegistration(List<FieldProblem> problems) {
        super("some fields are not valid");
        this.problems = problems;
    }

    /** All that is wrong, not only the first. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
