package dev.back2code.katas.sys01;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.storage.StorageRefusal;
import dev.back2code.service.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Lets Spring decide what of its own failures means what, and dresses what it says. */
public class HonestProblemMapper extends ResponseEntityExceptionHandler implements ProblemMapper {

    @Override
    public ResponseEntity<?> toResponse(Exception failure, WebRequest request) {
        try {
            return switch (failure) {
                case InvalidDraft draft -> invalid(draft);
                case StorageRefusal refusal -> refused(refusal);
                default -> springs(failure, request);
            };
        } catch (Exception unknownToSpring) {
            return answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "something went wrong on our side"));
        }
    }

    private ResponseEntity<?> springs(Exception failure, WebRequest request) throws Exception {
        ResponseEntity<Object> answer = handleException(failure, request);
        if (answer == null) {
            throw failure;
        }
        return answer;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .body(Problems.of(HttpStatus.BAD_REQUEST, "malformed-body", "the body cannot be read"));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        return new ResponseEntity<>(Problems.of(known, known.getReasonPhrase()), headers, status);
    }

    private static ResponseEntity<?> invalid(InvalidDraft draft) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-note", "this is no note");
        problem.setProperty("errors", draft.violations());
        return answer(problem);
    }

    private static ResponseEntity<?> refused(StorageRefusal refusal) {
        String slug = refusal.slug().isEmpty() ? Problems.slug(refusal.status()) : refusal.slug();
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, refusal.retryAfter());
        String detail = "this was refused (%s)".formatted(slug.replace('-', ' '));
        return new ResponseEntity<>(Problems.of(refusal.status(), slug, detail), headers, refusal.status());
    }

    private static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
