package dev.back2code.storage.problem;

import dev.back2code.service.idempotency.InvalidIdempotencyKey;
import dev.back2code.service.problem.ProblemAdvice;
import dev.back2code.service.problem.Problems;
import dev.back2code.storage.idempotency.KeyInUse;
import dev.back2code.storage.idempotency.KeyReused;
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
import dev.back2code.storage.seam.NoteForbidden;
import dev.back2code.storage.seam.QuotaExceeded;
import dev.back2code.storage.seam.TimeLimitExceeded;
import dev.back2code.storage.seam.TooManyPins;
import dev.back2code.storage.seam.UnknownMember;
import dev.back2code.storage.seam.UnknownQuota;
import dev.back2code.storage.seam.Violation;
import dev.back2code.storage.search.InvalidSearch;
import dev.back2code.storage.sharing.ShareWithOwner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** The one place where a failure becomes an HTTP answer. */
@RestControllerAdvice
class StorageProblemAdvice extends ProblemAdvice {

    private static final String LOST = "the database went away; whether this was done is not known";

    private final ConstraintTranslator rules;

    StorageProblemAdvice(ConstraintTranslator rules) {
        this.rules = rules;
    }

    @ExceptionHandler
    ProblemDetail noteNotFound(NoteNotFound failure) {
        return Problems.of(HttpStatus.NOT_FOUND, failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail noteForbidden(NoteForbidden failure) {
        return Problems.of(HttpStatus.FORBIDDEN, "note-forbidden", failure.getMessage());
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
                        failure,
                        Violations.problem(violation),
                        new HttpHeaders(),
                        Violations.status(violation),
                        request))
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
    ProblemDetail shareWithOwner(ShareWithOwner failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "share-with-owner", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidSearch(InvalidSearch failure) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-search", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidKey(InvalidIdempotencyKey failure) {
        return Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-invalid", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReused failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", failure.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyInUse(KeyInUse failure) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(HttpStatus.CONFLICT, "idempotency-key-in-use", failure.getMessage()));
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

    @Override
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        return Outage.isIn(failure) ? away(failure, LOST, request) : super.anythingElse(failure, request);
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
}
