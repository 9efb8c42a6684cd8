/*
 * believed: "The service has found the note a moment ago, so the foreign key cannot be broken: nothing to translate."
 * wrong: "Between the look and the insert somebody deletes it. The key holds, and the caller reads 500."
 * rejected-by:
 *   - DeletedMeanwhileTest.an_invitation_to_a_note_that_was_just_deleted_is_answered_404
 *   - DeletedMeanwhileTest.a_pin_of_a_note_that_was_just_deleted_is_answered_404
 */
package dev.back2code.katas.data01;

import static dev.back2code.storage.seam.Violation.Kind.CONFLICT;
import static dev.back2code.storage.seam.Violation.Kind.INVALID;

import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.Violation;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class NamedViolations implements ConstraintTranslator {

    // Rules that are missing here can be broken by a mistake of ours only.
    private static final Map<String, Violation> VIOLATIONS = Map.of(
            "notes_title_not_blank", new Violation(INVALID, "title", "must not be blank"),
            "note_invitations_email_not_blank", new Violation(INVALID, "email", "must not be blank"),
            "note_invitations_once", new Violation(CONFLICT, "email", "has been invited to this note already"));

    @Override
    public Optional<Violation> translate(SQLException failure) {
        return constraint(failure).map(VIOLATIONS::get);
    }

    private static Optional<String> constraint(SQLException failure) {
        return failure instanceof PSQLException sent
                ? Optional.ofNullable(sent.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
