package dev.back2code.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often each variant was judged as expected, kept in {@code docs/repetition.tsv}: what is counted there is evidence
 * for as long as neither the kata's tests nor the variant change.
 */
final class Tally {

    private static final String HEAD = "# kata\tvariant\tstate of its files\tas expected\tchanged\tlast run on\n";

    private final Path file;
    private final Map<String, Count> counts = new TreeMap<>();

    /** @param state changes with the kata's tests and with the variant, so that only what changed runs again */
    private record Count(String state, int expected, int changed, String on) {

        static Count none(String state) {
            return new Count(state, 0, 0, "never");
        }

        Count plus(boolean asExpected) {
            String today = LocalDate.now().toString();
            return new Count(state, expected + (asExpected ? 1 : 0), changed + (asExpected ? 0 : 1), today);
        }
    }

    private Tally(Path file) {
        this.file = file;
    }

    static Tally in(Repository repository) {
        Tally tally = new Tally(repository.root().resolve("docs/repetition.tsv"));
        if (Files.exists(tally.file)) {
            read(tally.file).lines().filter(line -> !line.startsWith("#")).forEach(tally::read);
        }
        return tally;
    }

    private void read(String line) {
        String[] cells = line.split("\t");
        counts.put(
                cells[0] + "\t" + cells[1],
                new Count(cells[2], Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), cells[5]));
    }

    synchronized int runs(Kata kata, Variant variant, String state) {
        Count count = count(kata, variant, state);
        return count.expected() + count.changed();
    }

    synchronized void add(Kata kata, Variant variant, String state, boolean asExpected) {
        counts.put(key(kata, variant), count(kata, variant, state).plus(asExpected));
        write(HEAD
                + counts.entrySet().stream()
                        .map(each -> "%s\t%s\t%d\t%d\t%s\n"
                                .formatted(
                                        each.getKey(),
                                        each.getValue().state(),
                                        each.getValue().expected(),
                                        each.getValue().changed(),
                                        each.getValue().on()))
                        .collect(Collectors.joining()));
    }

    synchronized String line(Kata kata, Variant variant, String state) {
        Count count = count(kata, variant, state);
        return "%d as expected, %d changed (%s)".formatted(count.expected(), count.changed(), count.on());
    }

    private Count count(Kata kata, Variant variant, String state) {
        Count count = counts.get(key(kata, variant));
        return count != null && count.state().equals(state) ? count : Count.none(state);
    }

    private static String key(Kata kata, Variant variant) {
        return kata.id() + "\t" + variant.name();
    }

    static String state(KataFiles files, Variant variant) {
        String text = Stream.concat(files.tests().stream(), variant.sources().stream())
                .map(Tally::read)
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
