package dev.back2code.core.seam;

import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** What a caller is told of a failure. */
public interface ProblemMapper {

    /**
     * The answer to the request that failed: a status of 4xx or 5xx, {@code application/problem+json} whatever the
     * request accepts, and a problem document (RFC 9457) with these members:
     *
     * <ul>
     *   <li>{@code type}: {@code urn:back2code:problem:} and a slug, by which programs tell failures apart
     *   <li>{@code status} as the answer's, {@code title}, and a {@code detail} in this service's own words
     *   <li>{@code instance}: the request's path, and {@code requestId}: as the answer's header {@code X-Request-Id}
     *   <li>{@code errors}, of an invalid draft: all violations, each with {@code pointer}, {@code code}, {@code message}
     * </ul>
     *
     * It is asked for these failures:
     *
     * <table>
     *   <caption>Failures</caption>
     *   <tr><td>{@link dev.back2code.core.note.InvalidDraft}<td>422, {@code invalid-note}
     *   <tr><td>{@link dev.back2code.core.storage.StorageRefusal}<td>status, slug and {@code Retry-After} as
     *       storage-service said; without a slug of its own, that of the status
     *   <tr><td>a body that is not the JSON that a route reads<td>400, {@code malformed-body}
     *   <tr><td>what else the framework refuses<td>its status and its headers, such as {@code Allow}; the slug of the
     *       status
     *   <tr><td>all else<td>500, {@code internal-server-error}: nobody foresaw it
     * </table>
     *
     * The slug of a status is its name, such as {@code not-found} of 404. Nothing is told that only exceptions know:
     * names of classes, addresses, statements, other services' words. The log has all that already, under the request's
     * id. Requests fail at the same time; each answer is its request's alone. A mapper that fails itself makes a 500 of type {@code unmapped}.
     */
    ResponseEntity<?> toResponse(Exception failure, WebRequest request);
}
