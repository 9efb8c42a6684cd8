package dev.back2code.core.problem;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** The one place where a failure becomes an HTTP answer. */
@RestControllerAdvice
class CoreProblemAdvice {

    private final FailureAnswers answers;

    CoreProblemAdvice(FailureAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<?> anything(Exception failure, WebRequest request) {
        return answers.of(failure, request);
    }
}
