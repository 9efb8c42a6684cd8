package dev.back2code.service.problem;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns failures of a service's controllers into problems. A service extends it by one {@code RestControllerAdvice} that
 * knows the domain's failures. What the caller is told never comes from an exception that nobody foresaw.
 */
public abstract class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** Whatever nobody foresaw: the log has the reason, the caller is told that there is one. */
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        return failed(failure, HttpStatus.INTERNAL_SERVER_ERROR, "the service failed; its log says why", request);
    }

    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    protected @Nullable ResponseEntity<Object> unreadable(Exception failure, WebRequest request) {
        ProblemDetail problem = UnreadableRequest.problem(failure).orElseThrow();
        HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(failure, problem, new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "invalid-fields", "some fields are not valid");
        problem.setProperty("errors", fieldErrors(failure));
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = UnreadableRequest.problem(failure)
                .orElseGet(() -> Problems.of(
                        HttpStatus.BAD_REQUEST, "malformed-body", "the body is not the JSON that is expected"));
        HttpStatusCode answer = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(failure, problem, headers, answer, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FailureLog.tell(request.getDescription(false), failure, status);
        return super.handleExceptionInternal(failure, body, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object answer = body instanceof ProblemDetail problem ? Problems.typed(problem) : body;
        return super.createResponseEntity(answer, headers, status, request);
    }

    /** A 503 that asks the caller to come back in a second. */
    protected @Nullable ResponseEntity<Object> later(Exception failure, ProblemDetail problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return handleExceptionInternal(failure, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** A failure with its status and what the caller is told. */
    protected @Nullable ResponseEntity<Object> failed(
            Exception failure, HttpStatus status, String detail, WebRequest request) {
        return handleExceptionInternal(failure, Problems.of(status, detail), new HttpHeaders(), status, request);
    }

    private static List<FieldProblem> fieldErrors(MethodArgumentNotValidException failure) {
        return failure.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }
}
