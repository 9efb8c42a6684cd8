package dev.back2code.dojo.workspace;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One clone: its katas and what is known of its learner. */
public final class Workspace {

    private final Repository repository;
    private final InstantSource clock;
    private final Journal journal;
    private final Results results;
    private final SeenHints hints;
    private final SurefireReports surefire;
    private @Nullable Katas katas;

    public Workspace(Repository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
        this.journal = new Journal(repository.journal(), clock);
        this.results = new Results(repository.state().resolve("results"));
        this.hints = new SeenHints(repository.state(), journal);
        this.surefire = new SurefireReports(repository);
    }

    public Repository repository() {
        return repository;
    }

    public InstantSource clock() {
        return clock;
    }

    public Journal journal() {
        return journal;
    }

    public Results results() {
        return results;
    }

    public SeenHints hints() {
        return hints;
    }

    /** Read when first asked for, so that a brief in disorder does not stop commands that need none. */
    public Katas katas() {
        if (katas == null) {
            katas = Katas.in(repository);
        }
        return katas;
    }

    public KataFiles files(Kata kata) {
        return new KataFiles(repository, kata);
    }

    /** Where the learner's files belong, whether or not they are there. */
    public List<Path> learnersFiles(Kata kata) {
        Variant stub = files(kata).stub();
        Path mine = files(kata).mine().folder();
        return stub.sources().stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .map(source -> mine.resolve(stub.folder().relativize(source)))
                .toList();
    }

    /** A path as the learner may type it in the clone's folder. */
    public String shown(Path path) {
        return repository.root().relativize(path).toString();
    }

    /** The newest word on a kata since its last reset, whoever said it: the runner, Maven, or another machine. */
    public Standing standing(Kata kata) {
        Instant reset = journal.lastReset(kata.id()).orElse(Instant.MIN);
        return Stream.of(results.standing(kata.id()), surefire.standing(kata), journal.standing(kata.id()))
                .flatMap(Optional::stream)
                .filter(standing -> standing.at().isAfter(reset))
                .max(Comparator.comparing(Standing::at))
                .orElse(Standing.UNSOLVED);
    }

    public State state(Kata kata) {
        return standing(kata).state();
    }

    /** The first unsolved kata whose requirements are solved or still to come; else the first unsolved one. */
    public Optional<Kata> next() {
        Comparator<Kata> readyFirst = Comparator.comparing(kata -> !ready(kata));
        return katas().all().stream().filter(kata -> !state(kata).solved()).min(readyFirst);
    }

    /** What the learner is at: the kata that was red last, else the next. */
    public Optional<Kata> current() {
        return katas().all().stream()
                .filter(kata -> state(kata) == State.red)
                .max(Comparator.comparing(kata -> standing(kata).at()))
                .or(this::next);
    }

    /** The unsolved kata that follows in the curriculum, those first whose requirements are met; round to its start. */
    public Optional<Kata> after(Kata kata) {
        Comparator<Kata> readyFirst = Comparator.comparing(other -> !ready(other));
        Comparator<Kata> laterFirst = Comparator.comparing(other -> Katas.ORDER.compare(other, kata) < 0);
        return katas().all().stream()
                .filter(other -> !other.id().equals(kata.id()) && !state(other).solved())
                .min(readyFirst.thenComparing(laterFirst));
    }

    private boolean ready(Kata kata) {
        return kata.requires().keySet().stream()
                .flatMap(id -> katas().find(id).stream())
                .allMatch(required -> state(required).solved());
    }
}
