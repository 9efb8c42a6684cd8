package dev.back2code.auth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as it stands, where a client would correct or refuse it. */
final class RawRequest {

    private RawRequest() {}

    static int status(String base, String requestLine) {
        URI service = URI.create(base);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String head = requestLine + "\r\nHost: " + service.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            String statusLine = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(statusLine.split(" ")[1]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
