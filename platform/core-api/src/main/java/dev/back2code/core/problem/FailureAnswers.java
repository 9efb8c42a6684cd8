package dev.back2code.core.problem;

import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.service.problem.FailureLog;
import dev.back2code.service.problem.Problems;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Which answer a failure becomes, for REST and GraphQL alike: the platform's own, or else the mapper's. */
@Component
public class FailureAnswers {

    private final PlatformProblems platform;
    private final ProblemMapper mapper;

    FailureAnswers(PlatformProblems platform, ProblemMapper mapper) {
        this.platform = platform;
        this.mapper = mapper;
    }

    /** Tells the log as well. */
    public ResponseEntity<?> of(Exception failure, WebRequest request) {
        ResponseEntity<?> answer = platform.answer(failure).orElseGet(() -> mapped(failure, request));
        FailureLog.tell(request.getDescription(false), failure, answer.getStatusCode());
        return answer;
    }

    private ResponseEntity<?> mapped(Exception failure, WebRequest request) {
        try {
            return Objects.requireNonNull(mapper.toResponse(failure, request), "the problem mapper gave no answer");
        } catch (RuntimeException unmapped) {
            // The log and whoever else looks at the failure must see both.
            failure.addSuppressed(unmapped);
            return ResponseEntity.internalServerError()
                    .body(Problems.of(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "unmapped",
                            "the service failed, and could not tell how either"));
        }
    }
}
