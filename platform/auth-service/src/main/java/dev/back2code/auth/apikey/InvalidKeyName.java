package dev.back2code.auth.apikey;

import dev.back2code.service.problem.FieldProblem;
import java.util.List;

/** A name that no key can have. */
public final class InvalidKeyName extends RuntimeException {

    InvalidKeyName() {
        super("some fields are not valid");
    }

    public List<FieldProblem> problems() {
        return List.of(new FieldProblem("name", KeyName.RULE));
    }
}
