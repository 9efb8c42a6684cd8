package dev.back2code.backing.toxiproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One end of a connection; no call of it hangs for ever. */
record Peer(Socket socket) implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    Peer {
        try {
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(String text) throws IOException {
        send(text.getBytes());
    }

    String receive(int count) throws IOException {
        return new String(receiveBytes(count));
    }

    byte[] receiveBytes(int count) throws IOException {
        return socket.getInputStream().readNBytes(count);
    }

    /** All until the end. */
    String receiveRest() throws IOException {
        return new String(socket.getInputStream().readAllBytes());
    }

    /** Whether nothing comes for so long, neither a byte nor the end. */
    boolean hearsNothingFor(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(PATIENCE);
        }
    }

    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
