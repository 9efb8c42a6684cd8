/*
 * believed: "PostgreSQL's own message says exactly what is wrong; passing it on helps the caller."
 * wrong: "It names tables, rules and stored values, to strangers too. The caller needs the field and a sentence."
 * rejected-by:
 *   - RefusalTest.a_refusal_says_nothing_of_the_database
 */
package dev.back2code.katas.data01;

import static dev.back2code.storage.seam.Violation.Kind.CONFLICT;
import static dev.back2code.storage.seam.Violation.Kind.INVALID;
import static dev.back2code.storage.seam.Violation.Kind.MISSING;

import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.Violation;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class NamedViolations implements ConstraintTranslator {

    private static final Violation NO_NOTE = new Violation(MISSING, "id", "there is no such note any more");

    // Rules that are missing here can be broken by a mistake of ours only.
    private static final Map<String, Violation> VIOLATIONS = Map.of(
            "notes_title_not_blank", new Violation(INVALID, "title", "must not be blank"),
            "note_invitations_email_not_blank", new Violation(INVALID, "email", "must not be blank"),
            "note_invitations_once", new Violation(CONFLICT, "email", "has been invited to this note already"),
            "note_invitations_of_a_note", NO_NOTE,
            "note_pins_of_a_note", NO_NOTE);

    @Override
    public Optional<Violation> translate(SQLException failure) {
        return constraint(failure)
                .map(VIOLATIONS::get)
                .map(rule -> new Violation(rule.kind(), rule.field(), String.valueOf(failure.getMessage())));
    }

    private static Optional<String> constraint(SQLException failure) {
        return failure instanceof PSQLException sent
                ? Optional.ofNullable(sent.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
