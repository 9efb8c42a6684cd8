package dev.back2code.core.problem;

import dev.back2code.core.note.KeyNotGiven;
import dev.back2code.core.note.VersionNotGiven;
import dev.back2code.core.request.DeadlineExceeded;
import dev.back2code.core.request.InvalidDeadline;
import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.storage.StorageFailure;
import dev.back2code.service.idempotency.InvalidIdempotencyKey;
import dev.back2code.service.problem.Problems;
import dev.back2code.service.problem.UnreadableRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The problems of those failures that are not the {@link ProblemMapper}'s: what a request must bring, and the way to storage. */
@Component
class PlatformProblems {

    private static final String UNKNOWN = "outcome-unknown";

    /** Empty for what the mapper is asked for. */
    Optional<ResponseEntity<?>> answer(Exception failure) {
        return problem(failure)
                .map(problem -> ResponseEntity.status(problem.getStatus())
                        .headers(headers -> addRetryAfter(failure, headers))
                        .body(problem));
    }

    private static Optional<ProblemDetail> problem(Exception failure) {
        return switch (failure) {
            case VersionNotGiven missing ->
                Optional.of(Problems.of(HttpStatus.PRECONDITION_REQUIRED, missing.getMessage()));
            case KeyNotGiven missing ->
                Optional.of(Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing", missing.getMessage()));
            case InvalidIdempotencyKey invalid ->
                Optional.of(Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-invalid", invalid.getMessage()));
            case InvalidDeadline invalid ->
                Optional.of(Problems.of(HttpStatus.BAD_REQUEST, "invalid-deadline", invalid.getMessage()));
            case DeadlineExceeded late -> Optional.of(Problems.of(HttpStatus.GATEWAY_TIMEOUT, late.getMessage()));
            case StorageFailure failed -> Optional.of(failed(failed));
            case CallNotPermitted refused ->
                Optional.of(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-asked",
                        "the notes could not be reached of late and are not asked for now; nothing was done"));
            default -> UnreadableRequest.problem(failure);
        };
    }

    private static ProblemDetail failed(StorageFailure failure) {
        HttpStatus status = switch (failure.kind()) {
            case NOT_REACHED, LOST -> HttpStatus.SERVICE_UNAVAILABLE;
            case LATE -> HttpStatus.GATEWAY_TIMEOUT;
            case UNUSABLE -> HttpStatus.BAD_GATEWAY;
        };
        return failure.isOutcomeUnknown()
                ? Problems.of(
                        status,
                        UNKNOWN,
                        "whether this was done is not known; a create may be sent again with the same key, before any"
                                + " other change the note should be read")
                : Problems.of(status, detail(failure.kind()));
    }

    private static String detail(StorageFailure.Kind kind) {
        return switch (kind) {
            case NOT_REACHED, LOST -> "the notes cannot be reached at the moment; nothing was done";
            case LATE -> "the notes were not there in time; nothing was changed";
            case UNUSABLE -> "the notes' keeper gave no answer that can be used; nothing was changed";
        };
    }

    /** Not where the outcome is unknown: who repeats such a request by itself may do it twice. */
    private static void addRetryAfter(Exception failure, HttpHeaders headers) {
        if (failure instanceof StorageFailure failed && isWorthAnotherTry(failed)) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        if (failure instanceof CallNotPermitted refused) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(refused.left())));
        }
    }

    /** Rounded up: who comes back before is refused again. */
    private static long seconds(Duration left) {
        return Math.max(1, left.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static boolean isWorthAnotherTry(StorageFailure failure) {
        return !failure.isOutcomeUnknown()
                && (failure.kind() == StorageFailure.Kind.NOT_REACHED || failure.kind() == StorageFailure.Kind.LOST);
    }
}
