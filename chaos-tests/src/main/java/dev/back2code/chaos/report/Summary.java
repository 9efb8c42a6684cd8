package dev.back2code.chaos.report;

import dev.back2code.chaos.experiment.Experiment;
import dev.back2code.chaos.experiment.Form;
import dev.back2code.chaos.experiment.Trial;
import dev.back2code.chaos.measure.Check;
import dev.back2code.kit.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An experiment in a few lines of text. */
public final class Summary {

    private Summary() {}

    /** What there is. */
    public static List<String> all(List<Experiment> experiments) {
        List<String> lines = new ArrayList<>();
        experiments.forEach(each -> lines.add("%-12s  %s".formatted(each.name(), each.title())));
        lines.add("");
        lines.add("./kata chaos NAME runs one, on your code; --with skeleton and --with solutions on others.");
        return lines;
    }

    /** The names, for a sentence. */
    public static String names(List<Experiment> experiments) {
        return experiments.stream().map(Experiment::name).collect(Collectors.joining(", "));
    }

    /** Before it begins: what is expected. */
    public static List<String> opening(Experiment experiment, Code with) {
        return List.of(
                "%s, with %s: %s".formatted(experiment.name(), with, experiment.title()),
                "Hypothesis: " + experiment.hypothesis());
    }

    /** When it is over: point by point, then the verdict. */
    public static List<String> closing(Trial.Finished finished, Path report) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        finished.checks().forEach(check -> lines.add(line(check, finished.form())));
        lines.add("");
        finished.verdict().reasons().forEach(reason -> lines.add("! " + reason));
        lines.add("%s: %s: %s"
                .formatted(finished.experiment().name(), finished.verdict().ending(), report));
        return lines;
    }

    private static String line(Check check, Form form) {
        return "%s %s: %s".formatted(mark(check, form), check.claim(), check.measured());
    }

    static String mark(Check check, Form form) {
        if (check.holds()) {
            return "✔";
        }
        return check.timed() && form == Form.SHORT ? "·" : "✘";
    }
}
