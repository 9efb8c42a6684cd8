package dev.back2code.kit.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes and reads bytes; a connection for each request. */
public final class RawClient {

    /** Longer than any limit of the services' own. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is throttled by the caller's address is throttled for this address alone. */
    private static final String SOURCE = "127.0.0.2";

    public RawAnswer send(URI service, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            bind(socket);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            exchange(socket, request, answer);
        } catch (SocketTimeoutException silence) {
            return new RawAnswer(RawAnswer.HUNG, answer.toString(StandardCharsets.ISO_8859_1));
        }
        return RawAnswer.of(answer.toString(StandardCharsets.ISO_8859_1));
    }

    private static void bind(Socket socket) throws IOException {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(SOURCE), 0));
        } catch (BindException noSuchAddress) {
            // macOS has 127.0.0.1 alone.
        }
    }

    private static void exchange(Socket socket, byte[] request, ByteArrayOutputStream answer) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException refused) {
            // A server may answer, and close, before it has read all: what it said can be read.
        }
        InputStream in = socket.getInputStream();
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException silence) {
            throw silence;
        } catch (IOException reset) {
            // What came before counts.
        }
    }
}
