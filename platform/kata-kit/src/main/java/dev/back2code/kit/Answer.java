package dev.back2code.kit;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param text the body
 */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The header's value; empty if it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Whether it is a problem document (RFC 9457). */
    public boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    /**
     * The body.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON
     */
    public JsonNode json() {
        return JSON.readTree(text);
    }

    /**
     * The body; what the type does not have is left out.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON, or not of this form
     */
    public <T> T as(Class<T> type) {
        return JSON.readValue(text, type);
    }

    /**
     * This answer.
     *
     * @throws AssertionError if it has another status
     */
    public Answer with(int status) {
        if (this.status != status) {
            then().statusCode(status);
        }
        return this;
    }

    /** For saying in REST Assured's words what the answer must be. */
    public ValidatableResponse then() {
        List<Header> all = headers.map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(status)
                .setHeaders(new Headers(all))
                .setContentType(header("Content-Type"))
                .setBody(text)
                .build()
                .then();
    }
}
