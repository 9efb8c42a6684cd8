package dev.back2code.storage.problem;

import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.StaleVersion;
import dev.back2code.storage.note.VersionNotGiven;
import dev.back2code.storage.preview.NoPreview;
import dev.back2code.storage.preview.PreviewFailed;
import dev.back2code.storage.seam.Busy;
import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.InvalidUnits;
import dev.back2code.storage.seam.LastEditor;
import dev.back2code.storage.seam.QuotaExceeded;
import dev.back2code.storage.seam.TimeLimitExceeded;
import dev.back2code.storage.seam.TooManyPins;
import dev.back2code.storage.seam.UnknownMember;
import dev.back2code.storage.seam.UnknownQuota;
import dev.back2code.storage.seam.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamConstraintsException;

/** The one place where a failure becomes an HTTP answer. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final String LOST = "the database went away; whether this was done is not known";

    private final ConstraintTranslator rules;

    ProblemAdvice(ConstraintTranslator rules) {
        this.rules = rules;
    }

    @ExceptionHandler
    ProblemDetail noteNotFound(NoteNotFound failure) {
        return Problems.of(HttpStatus.NOT_FOUND, failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail staleVersion(StaleVersion failure) {
        return Problems.of(HttpStatus.PRECONDITION_FAILED, "stale-version", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail versionNotGiven(VersionNotGiven failure) {
        return Problems.of(HttpStatus.PRECONDITION_REQUIRED, failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidCursor(InvalidCursor failure) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-cursor", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidLimit(InvalidLimit failure) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-limit", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooManyPins(TooManyPins failure) {
        return Problems.of(HttpStatus.CONFLICT, "too-many-pins", failure.getMessage());
    }

    /** The database refused a statement or a commit: the rule says whose fault it is. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @Nullable
    ResponseEntity<Object> refused(Exception failure, WebRequest request) {
        return violation(failure)
                .map(violation -> handleExceptionInternal(
                        failure, Problems.of(violation), new HttpHeaders(), Problems.status(violation), request))
                .orElseGet(() -> anythingElse(failure, request));
    }

    @ExceptionHandler
    ProblemDetail invalidUnits(InvalidUnits failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-units", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail quotaExceeded(QuotaExceeded failure) {
        return Problems.of(HttpStatus.CONFLICT, "quota-exceeded", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownQuota(UnknownQuota failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-quota", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail lastEditor(LastEditor failure) {
        return Problems.of(HttpStatus.CONFLICT, "last-editor", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownMember(UnknownMember failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-member", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail noPreview(NoPreview failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "no-preview", failure.getMessage());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> previewFailed(PreviewFailed failure, WebRequest request) {
        return failed(failure, HttpStatus.BAD_GATEWAY, "the preview server gave no answer that can be used", request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> timeLimitExceeded(TimeLimitExceeded failure, WebRequest request) {
        return failed(failure, HttpStatus.GATEWAY_TIMEOUT, failure.getMessage(), request);
    }

    /** Nothing is wrong with the request, nor with the database: it was only too crowded. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> busy(Busy failure, WebRequest request) {
        return later(failure, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", failure.getMessage()), request);
    }

    /** No connection in time: the caller may come back, which it may not after a 500. */
    @ExceptionHandler({CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    @Nullable
    ResponseEntity<Object> databaseAway(Exception failure, WebRequest request) {
        return away(failure, "the database does not answer; nothing was done", request);
    }

    /** Who is told that it failed would do it again, and who is told that it was done would not look. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> databaseLost(DataAccessResourceFailureException failure, WebRequest request) {
        return away(failure, LOST, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        return Outage.isIn(failure)
                ? away(failure, LOST, request)
                : failed(failure, HttpStatus.INTERNAL_SERVER_ERROR, "the service failed; its log says why", request);
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
        ProblemDetail problem = isTooLong(failure)
                ? Problems.of(HttpStatus.CONTENT_TOO_LARGE, "the body is longer than this service reads")
                : Problems.of(HttpStatus.BAD_REQUEST, "malformed-body", "the body is not the JSON that is expected");
        HttpStatusCode answer = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(failure, problem, headers, answer, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            // In an outage every request says the same: a line each, not a stack each.
            logger.warn("%s was not served: %s"
                    .formatted(request.getDescription(false), NestedExceptionUtils.getMostSpecificCause(failure)));
        } else if (status.is5xxServerError()) {
            logger.error("%s failed".formatted(request.getDescription(false)), failure);
        }
        return super.handleExceptionInternal(failure, body, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object answer = body instanceof ProblemDetail problem ? Problems.typed(problem) : body;
        return super.createResponseEntity(answer, headers, status, request);
    }

    private Optional<Violation> violation(Exception failure) {
        try {
            return Refusal.in(failure).flatMap(rules::translate);
        } catch (RuntimeException untold) {
            // The log and whoever else looks at the failure must see both.
            failure.addSuppressed(untold);
            return Optional.empty();
        }
    }

    private @Nullable ResponseEntity<Object> away(Exception failure, String detail, WebRequest request) {
        return later(failure, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, detail), request);
    }

    private @Nullable ResponseEntity<Object> later(Exception failure, ProblemDetail problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return handleExceptionInternal(failure, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private @Nullable ResponseEntity<Object> failed(
            Exception failure, HttpStatus status, String detail, WebRequest request) {
        return handleExceptionInternal(failure, Problems.of(status, detail), new HttpHeaders(), status, request);
    }

    private static List<FieldProblem> fieldErrors(MethodArgumentNotValidException failure) {
        return failure.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    /** The other limits of the parser (nesting, length of a number) mean hostile JSON rather than a long body. */
    private static boolean isTooLong(HttpMessageNotReadableException failure) {
        return failure.getMostSpecificCause() instanceof StreamConstraintsException limit
                && String.valueOf(limit.getMessage()).startsWith("Document length");
    }
}
