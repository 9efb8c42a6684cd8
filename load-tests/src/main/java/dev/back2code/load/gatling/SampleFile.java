package dev.back2code.load.gatling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The single requests of one Gatling run as CSV; kept in memory meanwhile, so that no disk is measured. */
final class SampleFile {

    private static final String HEADER = "block,depth,endEpochMillis,micros,ok";

    private final Path file;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    SampleFile(Path file) {
        this.file = file;
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    void write() {
        try {
            Stream<String> lines =
                    Stream.concat(Stream.of(HEADER), samples.stream().map(SampleFile::line));
            Files.write(file, (Iterable<String>) lines::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sample> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(SampleFile::sample).toList();
        }
    }

    private static String line(Sample sample) {
        return "%s,%d,%d,%d,%b"
                .formatted(sample.block(), sample.depth(), sample.endMillis(), sample.micros(), sample.ok());
    }

    private static Sample sample(String line) {
        String[] cells = line.split(",");
        return new Sample(
                cells[0],
                Integer.parseInt(cells[1]),
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]),
                Boolean.parseBoolean(cells[4]));
    }
}
