package dev.back2code.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One call of a service over HTTP, as JSON. */
public final class Call {

    // One for all: it keeps connections, so that a call costs no more than its request.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final HttpRequest.Builder request = HttpRequest.newBuilder();
    private final List<String> parameters = new ArrayList<>();
    private BodyPublisher body = BodyPublishers.noBody();

    /** @param base the service's address */
    public Call(URI base) {
        this.base = base;
        header("Accept", "application/json").header("Content-Type", "application/json");
    }

    public Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Call queryParam(String name, Object value) {
        parameters.add(encoded(name) + "=" + encoded(value));
        return this;
    }

    /** @param value is sent as JSON */
    public Call body(Object value) {
        body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
        return this;
    }

    /** @param text is sent as it is */
    public Call text(String text) {
        body = BodyPublishers.ofString(text);
        return this;
    }

    /** Makes the service fail as on a bug of its own, in front of the controller. */
    public Call meetingBug(Class<? extends Exception> type, String message) {
        return header("Back2Code-Bug", type.getName() + " " + message);
    }

    /** @param values for the placeholders of the path, in their order */
    public Answer get(String path, Object... values) {
        return send("GET", path, values);
    }

    /** @param values for the placeholders of the path, in their order */
    public Answer put(String path, Object... values) {
        return send("PUT", path, values);
    }

    /** @param values for the placeholders of the path, in their order */
    public Answer post(String path, Object... values) {
        return send("POST", path, values);
    }

    /** @param values for the placeholders of the path, in their order */
    public Answer delete(String path, Object... values) {
        return send("DELETE", path, values);
    }

    /**
     * By any method.
     *
     * @param values for the placeholders of the path, in their order
     */
    public Answer send(String method, String path, Object... values) {
        HttpRequest complete =
                request.uri(uri(path, values)).method(method, body).build();
        try {
            HttpResponse<String> response = HTTP.send(complete, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s was not answered: %s".formatted(method, complete.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path, Object... values) {
        String filled = path;
        for (Object value : values) {
            filled = filled.replaceFirst("\\{\\w+}", encoded(value));
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return base.resolve(filled + query);
    }

    private static String encoded(Object value) {
        // The form's encoding of a blank is a plus, which a path takes as it is.
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
