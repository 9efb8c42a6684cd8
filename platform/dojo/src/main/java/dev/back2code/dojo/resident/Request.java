package dev.back2code.dojo.resident;

import dev.back2code.dojo.screen.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A command as the launcher sends it, a line each: width of the terminal or 0, whether colours are wanted, whether marks
 * beyond ASCII can be shown, the number of arguments, the arguments.
 */
record Request(int columns, boolean colours, boolean unicode, List<String> arguments) {

    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_ARGUMENTS = 100;

    /** @throws IOException if it is no such request */
    static Request read(BufferedReader in) throws IOException {
        int columns = number(limitedLine(in));
        boolean colours = limitedLine(in).equals("1");
        boolean unicode = limitedLine(in).equals("1");
        int count = Math.min(number(limitedLine(in)), MOST_ARGUMENTS);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(limitedLine(in));
        }
        return new Request(columns, colours, unicode, arguments);
    }

    private static int number(String line) throws IOException {
        if (!line.matches("\\d{1,6}")) {
            throw new IOException("not a number: " + line);
        }
        return Integer.parseInt(line);
    }

    /** A line of a stranger: no longer than what a command needs. */
    static String limitedLine(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() >= LONGEST_LINE) {
                throw new IOException("no whole line");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    boolean isStop() {
        return arguments.equals(List.of("stop"));
    }

    Screen screen(Reply reply) {
        return Screen.of(reply.out(), reply.err(), columns, colours, unicode);
    }
}
