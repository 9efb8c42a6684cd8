package dev.back2code.auth.problem;

import dev.back2code.service.problem.OutageFilter;
import dev.back2code.service.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** The protocol and the login ask the database in filters, where {@link AuthProblemAdvice} does not reach. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class DatabaseOutage extends OutageFilter {

    static final String DETAIL = "the database does not answer; whether this was done is not known";

    DatabaseOutage(ProblemWriter problems) {
        super(problems, "the database does not answer", DETAIL);
    }

    @Override
    protected boolean isOutage(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException;
    }
}
