package dev.back2code.backing.toxiproxy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the API sends back; an empty body has no content type. */
record Answer(int status, String contentType, byte[] body) {

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json", Json.bytes(value));
    }

    static Answer text(int status, String contentType, String text) {
        return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer plain(int status, String text) {
        return text(status, "text/plain; charset=utf-8", text + "\n");
    }

    static Answer empty(int status) {
        return new Answer(status, "", new byte[0]);
    }

    static Answer error(ApiError error) {
        return json(error.status(), fields(error));
    }

    /** The error's fields in the order of the real server; a caller may add more. */
    static Map<String, Object> fields(ApiError error) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", error.text());
        fields.put("status", error.status());
        return fields;
    }
}
