package dev.back2code.core;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.storage.StorageRefusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Answers with what it was asked for, in a form of its own; fails itself where a header says so. */
public class ToldFailures implements ProblemMapper {

    record Told(String type, String detail, String asked, List<Violation> errors) {}

    @Override
    public ResponseEntity<?> toResponse(Exception failure, WebRequest request) {
        if (request.getHeader("X-Fail") != null) {
            throw new IllegalArgumentException("secret of the mapper");
        }
        String asked = switch (failure) {
            case StorageRefusal refusal ->
                "%d %s %s %s"
                        .formatted(refusal.status().value(), refusal.slug(), refusal.retryAfter(), refusal.detail());
            default -> failure.getClass().getSimpleName();
        };
        List<Violation> errors = failure instanceof InvalidDraft invalid ? invalid.violations() : List.of();
        return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Told("urn:back2code:problem:told", "plugged in", asked, errors));
    }
}
