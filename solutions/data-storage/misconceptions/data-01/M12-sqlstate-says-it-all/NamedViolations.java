/*
 * believed: "SQLSTATE 23505 is a duplicate and 23514 an invalid value; no need to know each rule."
 * wrong: >
 *   It says which kind of rule was broken, not which one. The next rule of the same kind, or a bug, is told as a known
 *   mistake of the caller.
 * rejected-by:
 *   - RefusalTest.a_rule_that_nobody_knows_stays_a_failure
 */
package dev.back2code.katas.data01;

import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.Violation;
import dev.back2code.storage.seam.Violation.Kind;
import java.sql.SQLException;
import java.util.Optional;

public class NamedViolations implements ConstraintTranslator {

    @Override
    public Optional<Violation> translate(SQLException failure) {
        return switch (failure.getSQLState()) {
            case "23505" -> Optional.of(new Violation(Kind.CONFLICT, "email", "has been invited to this note already"));
            case "23514" -> Optional.of(new Violation(Kind.INVALID, "email", "must not be blank"));
            case "23503" -> Optional.of(new Violation(Kind.MISSING, "id", "there is no such note any more"));
            default -> Optional.empty();
        };
    }
}
