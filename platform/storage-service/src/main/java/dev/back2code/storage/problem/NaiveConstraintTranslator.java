package dev.back2code.storage.problem;

import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.Violation;
import java.sql.SQLException;
import java.util.Optional;

/** A listed weakness (seam {@code violations}): knows no rule, so that each refusal is a failure of the service. */
public class NaiveConstraintTranslator implements ConstraintTranslator {

    @Override
    public Optional<Violation> translate(SQLException failure) {
        return Optional.empty();
    }
}
