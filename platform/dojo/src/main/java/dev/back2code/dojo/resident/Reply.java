package dev.back2code.dojo.resident;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines to the launcher: {@code o} and what goes to standard output, {@code e} to standard error, {@code x} a status. */
final class Reply {

    private final OutputStream client;

    Reply(OutputStream client) {
        this.client = client;
    }

    PrintWriter out() {
        return new PrintWriter(new Lines('o'), true);
    }

    PrintWriter err() {
        return new PrintWriter(new Lines('e'), true);
    }

    void err(String line) {
        raw("e" + line);
    }

    void exit(int status) {
        raw("x" + status);
    }

    synchronized void raw(String line) {
        try {
            client.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            client.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends whole lines, each with its mark. */
    private final class Lines extends Writer {

        private final char mark;
        private final StringBuilder line = new StringBuilder();

        private Lines(char mark) {
            this.mark = mark;
        }

        @Override
        public void write(char[] text, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (text[i] == '\n') {
                    raw(mark + line.toString());
                    line.setLength(0);
                } else {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {
            // A line goes when it is whole.
        }

        @Override
        public void close() {
            if (!line.isEmpty()) {
                write(new char[] {'\n'}, 0, 1);
            }
        }
    }
}
