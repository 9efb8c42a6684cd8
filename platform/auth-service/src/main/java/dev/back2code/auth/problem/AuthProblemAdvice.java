package dev.back2code.auth.problem;

import dev.back2code.auth.account.InvalidRegistration;
import dev.back2code.auth.account.LoginTaken;
import dev.back2code.auth.apikey.InvalidKeyName;
import dev.back2code.auth.apikey.UnknownApiKey;
import dev.back2code.auth.audit.InvalidPage;
import dev.back2code.auth.invitation.UnusableInvitation;
import dev.back2code.auth.password.Busy;
import dev.back2code.auth.throttle.TooManyAttempts;
import dev.back2code.service.problem.FieldProblem;
import dev.back2code.service.problem.ProblemAdvice;
import dev.back2code.service.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** The one place where a failure of a route becomes an HTTP answer; the protocol and the pages have their own ways. */
@RestControllerAdvice
class AuthProblemAdvice extends ProblemAdvice {

    @ExceptionHandler
    ProblemDetail invalidRegistration(InvalidRegistration failure) {
        return invalidFields(failure.getMessage(), failure.problems());
    }

    @ExceptionHandler
    ProblemDetail invalidKeyName(InvalidKeyName failure) {
        return invalidFields(failure.getMessage(), failure.problems());
    }

    private static ProblemDetail invalidFields(String detail, List<FieldProblem> errors) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "invalid-fields", detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknownApiKey(UnknownApiKey failure) {
        return Problems.of(HttpStatus.NOT_FOUND, failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail loginTaken(LoginTaken failure) {
        return Problems.of(HttpStatus.CONFLICT, "login-taken", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unusableInvitation(UnusableInvitation failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unusable-invitation", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidPage(InvalidPage failure) {
        return Problems.of(HttpStatus.BAD_REQUEST, failure.slug(), failure.getMessage());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooManyAttempts(TooManyAttempts failure, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(failure.seconds()));
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        return handleExceptionInternal(failure, Problems.of(status, failure.getMessage()), headers, status, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> busy(Busy failure, WebRequest request) {
        return later(failure, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", failure.getMessage()), request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    @Nullable
    ResponseEntity<Object> databaseAway(Exception failure, WebRequest request) {
        return later(failure, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, DatabaseOutage.DETAIL), request);
    }
}
