/*
 * believed: "The request goes into a field; then no helper needs it as a parameter."
 * wrong: >
 *   There is one mapper and there are many requests. Between the assignment and the use the next one comes:
 *   one customer reads another's path.
 * rejected-by:
 *   - ManyAtOnceTest.problems_of_requests_at_the_same_time_do_not_meet
 */
package dev.back2code.katas.sys01;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.storage.StorageRefusal;
import dev.back2code.service.problem.Problems;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.WebRequest;

public class HonestProblemMapper implements ProblemMapper {

    /** What storage-service refuses, in this service's words. */
    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("not-found", "no such note"),
            Map.entry("stale-version", "the note has changed since it was read; read it again"),
            Map.entry("invalid-cursor", "the cursor is none that this list has handed out"),
            Map.entry("invalid-limit", "the limit is not one that this list allows"),
            Map.entry("invalid-search", "the text or the tag to search for is too long, or no text"),
            Map.entry("unknown-member", "no such member of the tenant"),
            Map.entry("share-with-owner", "the owner of a note has it already"),
            Map.entry("last-editor", "the note has no other editor"),
            Map.entry("idempotency-key-reused", "the key was used for another note before"),
            Map.entry("idempotency-key-in-use", "a request with the same key is under way; ask again in a moment"),
            Map.entry("busy", "too many are at work on the same; nothing was done"),
            Map.entry("service-unavailable", "the notes cannot be reached at the moment"));

    private static final Logger LOG = LoggerFactory.getLogger(HonestProblemMapper.class);

    private WebRequest current;

    @Override
    public ResponseEntity<?> toResponse(Exception failure, WebRequest request) {
        current = request;
        LOG.info("{} at {}", failure.getClass().getSimpleName(), request.getDescription(false));
        return switch (failure) {
            case InvalidDraft draft -> answer(invalid(draft));
            case StorageRefusal refusal -> refused(refusal);
            case HttpMessageNotReadableException unreadable ->
                answer(Problems.of(HttpStatus.BAD_REQUEST, "malformed-body", "the body is not the JSON that is read here"));
            // Spring means 400 by it, but does not say so.
            case TypeMismatchException mismatch ->
                answer(Problems.of(HttpStatus.BAD_REQUEST, "a value of the path or the query is not of its form"));
            case ErrorResponse known -> framework(known);
            default ->
                answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "the service failed; its log says why"));
        };
    }

    private ProblemDetail invalid(InvalidDraft draft) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-note",
                "the note is not valid in %d places".formatted(draft.violations().size()));
        problem.setProperty("errors", draft.violations().stream().map(HonestProblemMapper::told).toList());
        problem.setProperty("requestId", current.getAttribute("X-Request-Id", WebRequest.SCOPE_REQUEST));
        return problem;
    }

    private static Map<String, String> told(Violation violation) {
        String message = "%s: %s".formatted(violation.pointer(), violation.message());
        return Map.of("pointer", violation.pointer(), "code", violation.code(), "message", message);
    }

    /** The slug is a promise, the text is not: so the first is handed on, and the second is ours. */
    private static ResponseEntity<?> refused(StorageRefusal refusal) {
        HttpStatus status = refusal.status();
        String slug = refusal.slug().isEmpty() ? Problems.slug(status) : refusal.slug();
        String detail = REFUSALS.getOrDefault(slug, "the notes' keeper refused the request");
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (refusal.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter());
        }
        return answer.body(Problems.of(status, slug, detail));
    }

    /** Its headers are a part of the answer: without Allow a 405 says only half. */
    private static ResponseEntity<?> framework(ErrorResponse known) {
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        return ResponseEntity.status(status)
                .headers(known.getHeaders())
                .body(Problems.of(status, "this cannot be asked so: " + status.getReasonPhrase()));
    }

    /** Spring gives a problem that has none its instance: the request's path. */
    private static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
