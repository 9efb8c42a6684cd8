package dev.back2code.katas.sys01;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.request.Requests;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.storage.StorageRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** A document of its own, and a list of rules of which the first that fits is taken. */
public class HonestProblemMapper implements ProblemMapper {

    private record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String requestId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {}

    private record Told(HttpStatus status, String slug, HttpHeaders headers, List<Violation> errors) {

        static Told of(HttpStatus status) {
            return of(status, slug(status));
        }

        static Told of(HttpStatus status, String slug) {
            return new Told(status, slug, new HttpHeaders(), List.of());
        }

        private static String slug(HttpStatus status) {
            return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Rule<E>(Class<E> type, Function<E, Told> told) {

        Optional<Told> on(Exception failure) {
            return type.isInstance(failure) ? Optional.of(told.apply(type.cast(failure))) : Optional.empty();
        }
    }

    private static final List<Rule<?>> RULES = List.of(
            new Rule<>(
                    InvalidDraft.class,
                    draft -> new Told(
                            HttpStatus.UNPROCESSABLE_CONTENT, "invalid-note", new HttpHeaders(), draft.violations())),
            new Rule<>(StorageRefusal.class, HonestProblemMapper::refused),
            new Rule<>(
                    HttpMessageNotReadableException.class,
                    unreadable -> Told.of(HttpStatus.BAD_REQUEST, "malformed-body")),
            new Rule<>(TypeMismatchException.class, mismatch -> Told.of(HttpStatus.BAD_REQUEST)),
            new Rule<>(ErrorResponse.class, HonestProblemMapper::framework));

    @Override
    public ResponseEntity<?> toResponse(Exception failure, WebRequest request) {
        Told told = RULES.stream()
                .flatMap(rule -> rule.on(failure).stream())
                .findFirst()
                .orElseGet(() -> Told.of(HttpStatus.INTERNAL_SERVER_ERROR));
        return ResponseEntity.status(told.status)
                .headers(told.headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(told, ((ServletWebRequest) request).getRequest()));
    }

    private static Problem problem(Told told, HttpServletRequest request) {
        return new Problem(
                "urn:back2code:problem:" + told.slug,
                told.status.getReasonPhrase(),
                told.status.value(),
                "not done: " + told.slug.replace('-', ' '),
                request.getRequestURI(),
                Requests.id(),
                told.errors);
    }

    private static Told refused(StorageRefusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        @Nullable String later = refusal.retryAfter();
        if (later != null) {
            headers.set(HttpHeaders.RETRY_AFTER, later);
        }
        String slug = refusal.slug().isEmpty() ? Told.slug(refusal.status()) : refusal.slug();
        return new Told(refusal.status(), slug, headers, List.of());
    }

    private static Told framework(ErrorResponse known) {
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        return new Told(status, Told.slug(status), known.getHeaders(), List.of());
    }
}
