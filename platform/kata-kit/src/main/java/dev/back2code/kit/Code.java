package dev.back2code.kit;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whose code serves the seams of a service. */
public enum Code {
    /** The learner's where they have written some, else the naive default. */
    MINE {
        @Override
        SeamClasses seams(Repository repository, List<Kata> katas, String purpose, Consumer<String> progress) {
            SeamClasses seams = SeamClasses.references(repository, List.of());
            for (Kata kata : katas) {
                try {
                    seams = seams.and(kata, MySolution.compiled(repository, kata, purpose));
                } catch (NotSolved e) {
                    progress.accept("%s is served by the naive default: %s".formatted(kata.id(), e.getMessage()));
                }
            }
            return seams;
        }
    },
    /** The naive defaults. */
    SKELETON {
        @Override
        SeamClasses seams(Repository repository, List<Kata> katas, String purpose, Consumer<String> progress) {
            return SeamClasses.references(repository, List.of());
        }
    },
    /** The references. */
    SOLUTIONS {
        @Override
        SeamClasses seams(Repository repository, List<Kata> katas, String purpose, Consumer<String> progress) {
            return SeamClasses.references(repository, katas);
        }
    };

    abstract SeamClasses seams(Repository repository, List<Kata> katas, String purpose, Consumer<String> progress);

    /**
     * What serves the seams of a service.
     *
     * @param purpose names the folder of the learner's classes
     * @param progress gets a line for each kata that is not solved
     */
    public SeamClasses seams(
            Repository repository, PlatformService service, String purpose, Consumer<String> progress) {
        List<Kata> hosted = Katas.in(repository).all().stream()
                .filter(kata -> kata.host().equals(service.toString()))
                .toList();
        return seams(repository, hosted, purpose, progress);
    }

    /**
     * The value of {@code --with}.
     *
     * @param usage of the command, for who has asked for something else
     * @throws IllegalArgumentException saying in one line what there is
     */
    public static Code named(@Nullable String name, String usage) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--with takes mine, skeleton or solutions. " + usage));
    }

    /** As it is asked for and reported. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
