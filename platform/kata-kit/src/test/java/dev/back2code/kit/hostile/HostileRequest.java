package dev.back2code.kit.hostile;

import dev.back2code.kit.PlatformService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that no client library would send.
 *
 * @param number by which it can be made again
 * @param method any word
 * @param target anything that stands between the method and the version
 * @param headers whole lines, without the length of the body
 * @param welcome whether it carries a valid token
 * @param guarded whether nobody may be served here without a valid token
 */
public record HostileRequest(
        int number,
        PlatformService service,
        String method,
        String target,
        List<String> headers,
        byte[] body,
        boolean welcome,
        boolean guarded) {

    /** What is sent, one byte for each char of the head. */
    public byte[] bytes() {
        List<String> head = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Connection: close"));
        head.addAll(headers);
        if (headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))) {
            head.add("Content-Length: " + body.length);
        }
        byte[] start = (String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** As much as a person wants to read. */
    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return "request %d to %s:%n%s"
                .formatted(number, service, text.length() > 1_500 ? text.substring(0, 1_500) + "..." : text);
    }
}
