package dev.back2code.core.storage;

import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.service.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers that are no success. Of a problem only status and type say what is the case: its text is storage-service's own. */
final class Refusals {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /** As {@link #of}, always thrown. */
    void raise(HttpRequest request, ClientHttpResponse response) throws IOException {
        throw of(
                response.getStatusCode().value(),
                response.getHeaders(),
                response.getBody(),
                request.getMethod() != HttpMethod.GET);
    }

    /**
     * A {@link StorageRefusal} for problems of 4xx and 503; a {@link StorageFailure} for all else: 500 is not what the
     * caller did, and a page of HTML is not what storage-service said.
     */
    RuntimeException of(int code, HttpHeaders headers, InputStream body, boolean write) {
        HttpStatus status = HttpStatus.resolve(code);
        ProblemDetail problem = problem(headers, body);
        if (status == null || problem == null || !isRefusal(status)) {
            return new StorageFailure(Kind.UNUSABLE, write, null);
        }
        return new StorageRefusal(status, slug(problem), headers.getFirst(HttpHeaders.RETRY_AFTER), detail(problem));
    }

    private static boolean isRefusal(HttpStatus status) {
        return status.is4xxClientError() || status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    private @Nullable ProblemDetail problem(HttpHeaders headers, InputStream body) {
        if (!MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(headers.getContentType())) {
            return null;
        }
        try {
            return json.readValue(body, ProblemDetail.class);
        } catch (JacksonException noProblem) {
            return null;
        }
    }

    private static String detail(ProblemDetail problem) {
        return Objects.requireNonNullElse(problem.getDetail(), "");
    }

    private static String slug(ProblemDetail problem) {
        String type = String.valueOf(problem.getType());
        return type.startsWith(Problems.TYPE) ? type.substring(Problems.TYPE.length()) : "";
    }
}
