/*
 * believed: "The name of the constraint is in the message; contains() finds it with every driver."
 * wrong: "So is what the caller typed, and the text is another one where the server speaks another language."
 * rejected-by:
 *   - RefusalTest.a_rule_that_nobody_knows_stays_a_failure
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
        return VIOLATIONS.entrySet().stream()
                .filter(rule -> failure.getMessage().contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
