package dev.back2code.katas.data01;

import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.Violation;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Kata data-01: what each rule of {@code note_constraints.sql} means to the caller who broke it.
 *
 * <p>{@link Violation} says which kinds there are. {@link ConstraintTranslator} says what is asked, and when to stay
 * silent.
 */
public class NamedViolations implements ConstraintTranslator {

    @Override
    public Optional<Violation> translate(SQLException failure) {
        throw new UnsupportedOperationException("NamedViolations.translate is yours to write (data-01)");
    }
}
