/*
 * believed: "What the database refuses is a conflict with its rules: 409."
 * wrong: >
 *   409 tells a caller that the same request may succeed another time. A blank address never will, and a note that is
 *   gone will not come back.
 * rejected-by:
 *   - RefusalTest.a_refusal_says_what_kind_it_is_and_which_field
 *   - DeletedMeanwhileTest.an_invitation_to_a_note_that_was_just_deleted_is_answered_404
 *   - DeletedMeanwhileTest.a_pin_of_a_note_that_was_just_deleted_is_answered_404
 */
package dev.back2code.katas.data01;

import static dev.back2code.storage.seam.Violation.Kind.CONFLICT;

import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.Violation;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class NamedViolations implements ConstraintTranslator {

    private static final Violation NO_NOTE = new Violation(CONFLICT, "id", "there is no such note any more");

    // Rules that are missing here can be broken by a mistake of ours only.
    private static final Map<String, Violation> VIOLATIONS = Map.of(
            "notes_title_not_blank", new Violation(CONFLICT, "title", "must not be blank"),
            "note_invitations_email_not_blank", new Violation(CONFLICT, "email", "must not be blank"),
            "note_invitations_once", new Violation(CONFLICT, "email", "has been invited to this note already"),
            "note_invitations_of_a_note", NO_NOTE,
            "note_pins_of_a_note", NO_NOTE);

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
