package dev.back2code.core.graphql;

import dev.back2code.core.problem.ProblemMapper;
import dev.back2code.service.problem.Problems;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** The problem that REST would answer with, as the error of one field: {@code code} is the end of its type. */
@Component
@Order(0)
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(ErrorResolver.class);

    private final ProblemMapper problems;

    ErrorResolver(ProblemMapper problems) {
        this.problems = problems;
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        ProblemDetail problem =
                refused(failure).or(() -> problems.toProblem(failure)).orElseGet(() -> unforeseen(failure, field));
        return GraphqlErrorBuilder.newError(field)
                .errorType(type(problem.getStatus()))
                .message("%s", problem.getDetail())
                .extensions(extensions(problem))
                .build();
    }

    private static Optional<ProblemDetail> refused(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied ->
                Optional.of(Problems.of(HttpStatus.FORBIDDEN, "the token lacks the scope for this field"));
            case BindException unbound ->
                Optional.of(Problems.of(HttpStatus.BAD_REQUEST, "an argument is not of its form"));
            default -> Optional.empty();
        };
    }

    private static ProblemDetail unforeseen(Throwable failure, DataFetchingEnvironment field) {
        log.error("{} failed", field.getExecutionStepInfo().getPath(), failure);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "the service failed; its log says why");
    }

    private static Map<String, Object> extensions(ProblemDetail problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        String type = String.valueOf(problem.getType());
        extensions.put("code", type.substring(type.lastIndexOf(':') + 1));
        extensions.put("status", problem.getStatus());
        if (problem.getProperties() != null) {
            extensions.putAll(problem.getProperties());
        }
        return extensions;
    }

    private static ErrorType type(int status) {
        return switch (status) {
            case 401 -> ErrorType.UNAUTHORIZED;
            case 403 -> ErrorType.FORBIDDEN;
            case 404 -> ErrorType.NOT_FOUND;
            default -> status < 500 ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR;
        };
    }
}
