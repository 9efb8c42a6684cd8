package dev.back2code.core.graphql;

import dev.back2code.core.note.DetailHidden;
import dev.back2code.core.problem.FailureAnswers;
import dev.back2code.service.problem.Problems;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The answer that REST would give, as the error of one field: {@code code} is the end of the problem's type. */
@Component
@Order(0)
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

    /** Members of a problem that an error of GraphQL says in its own way. */
    private static final Set<String> OTHERWISE = Set.of("type", "title", "status", "detail", "instance");

    private final FailureAnswers answers;
    private final JsonMapper json;

    ErrorResolver(FailureAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        ResponseEntity<?> answer = answer(failure);
        Map<String, Object> problem = members(answer.getBody());
        return GraphqlErrorBuilder.newError(field)
                .errorType(type(answer.getStatusCode().value()))
                .message("%s", problem.getOrDefault("detail", ""))
                .extensions(extensions(problem, answer.getStatusCode()))
                .build();
    }

    private ResponseEntity<?> answer(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied ->
                answer(HttpStatus.FORBIDDEN, "the token lacks the scope for this field");
            case DetailHidden hidden -> answer(HttpStatus.FORBIDDEN, hidden.getMessage());
            case BindException unbound -> answer(HttpStatus.BAD_REQUEST, "an argument is not of its form");
            case Exception other -> answers.of(other, request());
            default -> answers.of(new IllegalStateException(failure), request());
        };
    }

    private static ResponseEntity<?> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(Problems.of(status, detail));
    }

    private static WebRequest request() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return new ServletWebRequest(current.getRequest(), current.getResponse());
    }

    /** Whatever form a problem has as an object, it is one of JSON; anything else tells nothing. */
    private Map<String, Object> members(@Nullable Object body) {
        Map<String, Object> members = new LinkedHashMap<>();
        json.valueToTree(body)
                .properties()
                .forEach(member -> members.put(member.getKey(), json.treeToValue(member.getValue(), Object.class)));
        return members;
    }

    private static Map<String, Object> extensions(Map<String, Object> problem, HttpStatusCode status) {
        Map<String, Object> extensions = new LinkedHashMap<>(problem);
        extensions.keySet().removeAll(OTHERWISE);
        extensions.put("code", code(String.valueOf(problem.get("type")), status));
        extensions.put("status", status.value());
        return extensions;
    }

    private static String code(String type, HttpStatusCode status) {
        return type.startsWith(Problems.TYPE) ? type.substring(Problems.TYPE.length()) : Problems.slug(status);
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
