package dev.back2code.core.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the errors of a document as a whole the extensions that all others have. */
@Component
class DocumentErrors implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(DocumentErrors::coded);
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(answer ->
                        answer.errors(errors.stream().map(DocumentErrors::coded).toList()));
    }

    private static GraphQLError coded(GraphQLError error) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        if (extensions.containsKey("code")) {
            return error;
        }
        extensions.put(
                "code", error.getErrorType() == ErrorType.ExecutionAborted ? "too-expensive" : "invalid-document");
        extensions.put("status", 400);
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }
}
