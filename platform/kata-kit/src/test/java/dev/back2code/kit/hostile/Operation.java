package dev.back2code.kit.hostile;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One way to call a service.
 *
 * @param path with its placeholders
 * @param parameters of the path and the query
 * @param body its schema; missing if there is none
 * @param guarded whether nobody may be served here without a valid token
 */
record Operation(String method, String path, List<Parameter> parameters, JsonNode body, boolean guarded) {

    record Parameter(String name, boolean inPath, JsonNode schema) {}
}
