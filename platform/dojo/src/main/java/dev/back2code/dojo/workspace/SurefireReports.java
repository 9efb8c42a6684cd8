package dev.back2code.dojo.workspace;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code mvn test -Dkata=...} said last, read from Surefire's XML. */
final class SurefireReports {

    private final Repository repository;

    SurefireReports(Repository repository) {
        this.repository = repository;
    }

    /** Empty without reports, and when they hold only a part of the core tests. */
    Optional<Standing> standing(Kata kata) {
        List<Path> reports = reports(kata);
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(standing(kata, reports)).filter(s -> s.state() != State.unsolved);
    }

    private Standing standing(Kata kata, List<Path> reports) {
        Set<String> passed = new HashSet<>();
        Set<String> failed = new HashSet<>();
        reports.forEach(report -> SurefireReport.read(report, passed, failed));
        passed.removeAll(failed);
        State state = Depths.of(new KataFiles(repository, kata).tests()).state(passed, failed);
        return new Standing(
                passed.isEmpty() && failed.isEmpty() ? State.unsolved : state,
                newest(reports),
                passed.size(),
                failed.size());
    }

    private List<Path> reports(Kata kata) {
        Path folder = repository.katas().resolve(kata.area()).resolve("target/surefire-reports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            String prefix = "TEST-" + kata.packageName() + ".";
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.toString().endsWith(".xml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant newest(List<Path> reports) {
        return reports.stream()
                .map(SurefireReports::changed)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Instant changed(Path report) {
        try {
            return Files.getLastModifiedTime(report).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
