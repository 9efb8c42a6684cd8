package dev.back2code.core.problem;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.KeyNotGiven;
import dev.back2code.core.note.VersionNotGiven;
import dev.back2code.core.request.DeadlineExceeded;
import dev.back2code.core.request.InvalidDeadline;
import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageRefusal;
import dev.back2code.service.idempotency.InvalidIdempotencyKey;
import dev.back2code.service.problem.Problems;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Which problem a failure of this service's own is, for REST and GraphQL alike. */
@Component
public class ProblemMapper {

    private static final String UNKNOWN = "outcome-unknown";

    /** What storage-service may refuse, in this service's words. */
    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("not-found", "no such note"),
            Map.entry("note-forbidden", "the note is shared with the caller for less than that"),
            Map.entry("stale-version", "the note has changed since it was read; read it again"),
            Map.entry("precondition-required", "a change needs the header If-Match with the ETag that was read"),
            Map.entry("invalid-cursor", "the cursor is none that this list has handed out"),
            Map.entry("invalid-limit", "the limit is not one that this list allows"),
            Map.entry("invalid-search", "the text or the tag to search for is too long, or no text"),
            Map.entry("unknown-member", "no such member of the tenant"),
            Map.entry("share-with-owner", "a note is not shared with its owner"),
            Map.entry("last-editor", "the note has no other editor"),
            Map.entry("idempotency-key-reused", "the key was used for another note before"),
            Map.entry("idempotency-key-in-use", "a request with the same key is under way; ask again in a moment"),
            Map.entry("busy", "too many are at work on the same; nothing was done"),
            Map.entry("service-unavailable", "the notes cannot be reached at the moment"));

    /** Empty for what this service does not foresee. */
    public Optional<ProblemDetail> toProblem(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case InvalidDraft draft -> invalid(draft);
                    case VersionNotGiven missing -> Problems.of(HttpStatus.PRECONDITION_REQUIRED, missing.getMessage());
                    case KeyNotGiven missing ->
                        Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing", missing.getMessage());
                    case InvalidIdempotencyKey invalid ->
                        Problems.of(HttpStatus.BAD_REQUEST, "idempotency-key-invalid", invalid.getMessage());
                    case InvalidDeadline invalid ->
                        Problems.of(HttpStatus.BAD_REQUEST, "invalid-deadline", invalid.getMessage());
                    case DeadlineExceeded late -> Problems.of(HttpStatus.GATEWAY_TIMEOUT, late.getMessage());
                    case StorageRefusal refusal -> refused(refusal);
                    case StorageFailure failed -> failed(failed);
                    default -> null;
                });
    }

    private static ProblemDetail invalid(InvalidDraft draft) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-note", draft.getMessage());
        problem.setProperty("errors", draft.violations());
        return problem;
    }

    private static ProblemDetail refused(StorageRefusal refusal) {
        String detail = REFUSALS.get(refusal.slug());
        return detail == null
                ? Problems.of(refusal.status(), "the notes' keeper refused the request")
                : Problems.of(refusal.status(), refusal.slug(), detail);
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
}
