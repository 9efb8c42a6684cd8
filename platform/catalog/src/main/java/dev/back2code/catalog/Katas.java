package dev.back2code.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All katas of a clone, in the order of the curriculum. */
public final class Katas {

    private static final List<String> AREAS = List.of(
            "system-design",
            "data-storage",
            "reliability",
            "security",
            "observability",
            "api-integration",
            "reliability-ops");

    /** The order of the curriculum. */
    public static final Comparator<Kata> ORDER =
            Comparator.comparingInt((Kata kata) -> AREAS.indexOf(kata.area())).thenComparing(Kata::id);

    private final List<Kata> katas;

    private Katas(List<Kata> katas) {
        this.katas = katas;
    }

    /** @throws InvalidBrief naming the first brief that cannot be read */
    public static Katas in(Repository repository) {
        try (Stream<Path> files = Files.find(repository.katas(), 3, (file, facts) -> isBrief(file))) {
            return new Katas(files.map(FrontMatter::read).sorted(ORDER).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBrief(Path file) {
        return file.getFileName().toString().endsWith(".md")
                && file.getParent().getFileName().toString().equals("briefs");
    }

    public List<Kata> all() {
        return katas;
    }

    public Optional<Kata> find(String id) {
        return katas.stream().filter(kata -> kata.id().equals(id)).findFirst();
    }

    /** Finds by id ({@code data-03}) or by id and slug ({@code data-03-keyset-pagination}). */
    public Kata require(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return katas.stream()
                .filter(kata -> wanted.equals(kata.id()) || wanted.equals(kata.id() + "-" + kata.slug()))
                .findFirst()
                .orElseThrow(() -> new UnknownKata(name, nearest(wanted)));
    }

    private List<String> nearest(String wanted) {
        return katas.stream()
                .map(Kata::id)
                .sorted(Comparator.comparingInt(id -> EditDistance.between(id, wanted)))
                .limit(3)
                .toList();
    }
}
