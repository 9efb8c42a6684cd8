package dev.back2code.storage.seam;

import java.sql.SQLException;
import java.util.Optional;

/** Says what it means to a caller that the database refused to store something. */
public interface ConstraintTranslator {

    /**
     * Asked for every refusal of SQLSTATE class 23 (integrity constraint violation) that a request ended in, whether a
     * statement or the commit raised it.
     *
     * @param failure as the server sent it; what Spring, Hibernate or a batch wrapped around it is taken off
     * @return empty if it is no fault of the caller's, or of a rule that nobody has told this class about: the request
     *     has then failed, and is answered with 500
     */
    Optional<Violation> translate(SQLException failure);
}
