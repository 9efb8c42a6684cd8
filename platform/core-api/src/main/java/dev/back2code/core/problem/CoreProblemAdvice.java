package dev.back2code.core.problem;

import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageRefusal;
import dev.back2code.service.problem.ProblemAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** The one place where a failure becomes an HTTP answer. */
@RestControllerAdvice
class CoreProblemAdvice extends ProblemAdvice {

    private final ProblemMapper problems;

    CoreProblemAdvice(ProblemMapper problems) {
        this.problems = problems;
    }

    @Override
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        return problems.toProblem(failure)
                .map(problem -> answer(failure, problem, request))
                .orElseGet(() -> super.anythingElse(failure, request));
    }

    private @Nullable ResponseEntity<Object> answer(Exception failure, ProblemDetail problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        String retryAfter = retryAfter(failure);
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** Not where the outcome is unknown: who repeats such a request by itself may do it twice. */
    private static @Nullable String retryAfter(Exception failure) {
        return switch (failure) {
            case StorageRefusal refusal -> refusal.retryAfter();
            case StorageFailure failed -> isWorthAnotherTry(failed) ? "1" : null;
            default -> null;
        };
    }

    private static boolean isWorthAnotherTry(StorageFailure failure) {
        return !failure.isOutcomeUnknown()
                && (failure.kind() == StorageFailure.Kind.NOT_REACHED || failure.kind() == StorageFailure.Kind.LOST);
    }
}
