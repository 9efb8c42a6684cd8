package dev.back2code.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kata as its brief's front matter states it: the only registry there is.
 *
 * @param minutes from red to green for a rusty senior engineer
 * @param requires advised first: kata id to the reason, never a lock
 * @param host the service that the seam belongs to
 * @param beside further services that the tests run, served by the references
 * @param seams seam name to the learner's class that serves it
 * @param sql the learner's file of DDL beside the first seam's class, if the kata asks for one
 * @param backing backing services that the tests start
 * @param referenceLines size of the reference solution, as an idea of the work
 * @param outage the public incident that the last stage re-enacts, and how it was verified
 * @param load load scenario for {@code ./kata load}
 * @param chaos experiment for {@code ./kata chaos}
 * @param alone whether other katas' tests meet the default in place of this one's reference, which would change what
 *     they count
 * @param brief the Markdown file itself
 */
public record Kata(
        String id,
        String slug,
        String title,
        String area,
        int difficulty,
        int minutes,
        Map<String, String> requires,
        List<String> helps,
        String host,
        List<String> beside,
        Map<String, String> seams,
        Optional<String> sql,
        List<String> backing,
        int referenceLines,
        String outage,
        Optional<String> load,
        Optional<String> chaos,
        boolean alone,
        Path brief) {

    /** The package of the learner's classes and of the tests, {@code dev.back2code.katas.data03}. */
    public String packageName() {
        String type = seams.values().iterator().next();
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** The folder of that package, below a root of sources or classes. */
    public Path packageFolder() {
        return Path.of(packageName().replace('.', '/'));
    }

    /** The file that declares a class which serves a seam, in the folder of that package. */
    public static String sourceOf(String type) {
        return type.substring(type.lastIndexOf('.') + 1) + ".java";
    }

    /** A warm-up opens its area and teaches the loop. */
    public boolean warmUp() {
        return id.endsWith("-00");
    }
}
