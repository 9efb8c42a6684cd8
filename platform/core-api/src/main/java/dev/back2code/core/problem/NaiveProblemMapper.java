package dev.back2code.core.problem;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.storage.StorageRefusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.WebRequest;

/**
 * A listed weakness (seam {@code problem-mapper}): the statuses are right, and nothing else can be relied on. It tells the
 * exception's message or storage-service's words, names no type, does not say what is wrong with a draft, and loses
 * {@code Retry-After} and {@code Allow}.
 */
public class NaiveProblemMapper implements ProblemMapper {

    @Override
    public ResponseEntity<?> toResponse(Exception failure, WebRequest request) {
        return switch (failure) {
            case InvalidDraft invalid -> answer(HttpStatus.UNPROCESSABLE_CONTENT, invalid.getMessage());
            case StorageRefusal refusal -> answer(refusal.status(), refusal.detail());
            case HttpMessageNotReadableException unreadable -> answer(HttpStatus.BAD_REQUEST, unreadable.getMessage());
            case TypeMismatchException mismatch -> answer(HttpStatus.BAD_REQUEST, mismatch.getMessage());
            case ErrorResponse known ->
                ResponseEntity.status(known.getStatusCode()).build();
            default -> answer(HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(failure.getMessage()));
        };
    }

    private static ResponseEntity<?> answer(HttpStatusCode status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
