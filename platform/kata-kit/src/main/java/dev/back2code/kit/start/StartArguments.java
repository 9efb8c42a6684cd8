package dev.back2code.kit.start;

import dev.back2code.kit.Code;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param with whose code serves the seams
 * @param processes whether each service gets a JVM of its own
 * @param anyPorts whether the services take ports that are free, instead of those that they are known by
 */
record StartArguments(Code with, boolean processes, boolean anyPorts) {

    private static final String USAGE = "Usage: [--with mine|skeleton|solutions] [--processes] [--any-ports]";

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static StartArguments of(String... args) {
        Code with = Code.MINE;
        boolean processes = false;
        boolean anyPorts = false;
        Iterator<String> rest = List.of(args).iterator();
        while (rest.hasNext()) {
            String next = rest.next();
            switch (next) {
                case "--with" -> with = Code.named(rest.hasNext() ? rest.next() : "", USAGE);
                case "--processes" -> processes = true;
                case "--any-ports" -> anyPorts = true;
                default -> throw new IllegalArgumentException("'%s' is not known. %s".formatted(next, USAGE));
            }
        }
        return new StartArguments(with, processes, anyPorts);
    }
}
