package dev.back2code.chaos.report;

import dev.back2code.catalog.Repository;
import dev.back2code.chaos.experiment.Experiment;
import dev.back2code.chaos.experiment.Timeline;
import dev.back2code.chaos.experiment.Trial;
import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Figures;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.chaos.measure.Window;
import dev.back2code.experiment.history.Violation;
import dev.back2code.kit.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A run as Markdown, in the order of {@code docs/templates/postmortem.md}, to be pasted into one. */
public final class Report {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Trial.Finished run;
    private final Observed observed;
    private final List<String> lines = new ArrayList<>();

    private Report(Trial.Finished run) {
        this.run = run;
        this.observed = run.observed();
    }

    /** Where a run that begins now leaves its files. */
    public static Path folder(Repository repository, Experiment experiment) {
        return repository
                .root()
                .resolve("chaos-tests/target/chaos")
                .resolve(experiment.name() + "-" + STAMP.format(LocalDateTime.now()));
    }

    /** @return the file */
    public static Path write(Trial.Finished run, Code with) throws IOException {
        Path file = run.folder().resolve("report.md");
        return Files.write(file, new Report(run).text(with));
    }

    private List<String> text(Code with) {
        Experiment experiment = run.experiment();
        add("# %s: %s", experiment.name(), experiment.title());
        add("");
        add(
                "Date: %s. Experiment: %s, %s form, with %s, seed %d. **%s.**",
                LocalDate.now(),
                experiment.name(),
                run.form().name().toLowerCase(Locale.ROOT),
                with,
                run.seed(),
                capitalised(run.verdict().ending().toString()));
        impact();
        timeline();
        result();
        watches();
        limits();
        return lines;
    }

    private void impact() {
        Figures healthy = observed.healthyFigures();
        Figures faulty = observed.faulty();
        add("");
        add("## Impact");
        add("");
        add(
                "%d of %d requests felt the fault, which was there for %.1f s: they %s. The failures cost as much as %.1f s of "
                        + "total failure.",
                run.experiment().feltBy(observed),
                faulty.count(),
                observed.faultSeconds(),
                run.experiment().felt(),
                observed.sinceFault().errorSeconds());
        add("");
        add("| | Requests | Failed | p50 | p95 | Slowest |");
        add("| --- | --: | --: | --: | --: | --: |");
        figures("before the fault", healthy);
        figures("met the fault", faulty);
        figures("from the fault to the end", observed.sinceFault());
        add("");
        add(
                "How they ended from the fault on: %s.",
                observed.sinceFault().byEnd().entrySet().stream()
                        .map(end ->
                                "%d %s".formatted(end.getValue(), end.getKey().words()))
                        .reduce((first, second) -> first + ", " + second)
                        .orElse("none was sent"));
    }

    private void figures(String name, Figures figures) {
        add(
                "| %s | %d | %d | %,.0f ms | %,.0f ms | %,.0f ms |",
                name,
                figures.count(),
                figures.failed(),
                figures.percentile(0.5),
                figures.percentile(0.95),
                figures.longest());
    }

    private void timeline() {
        add("");
        add("## Timeline");
        add("");
        add("| Time | What happened |");
        add("| --: | --- |");
        for (Timeline.Moment moment : run.moments()) {
            add("| %.1f s | %s |", moment.at() / 1e9, moment.what());
        }
    }

    private void result() {
        add("");
        add("## Hypothesis and result");
        add("");
        add("> %s", run.experiment().hypothesis());
        add("");
        add("| | Expected | Seen |");
        add("| --- | --- | --- |");
        for (Check check : run.checks()) {
            add("| %s | %s | %s |", Summary.mark(check, run.form()), check.claim(), check.measured());
        }
        add("");
        add("History: `history.jsonl`, what is stored: `state.json`, both beside this file.");
        for (Violation violation : observed.violations()) {
            add("- %s", violation);
        }
    }

    private void watches() {
        Window since = new Window(
                observed.rounds().getFirst().fault().from(), observed.all().to());
        add("");
        add("What to watch, under `/actuator/prometheus` and in SQL:");
        add("");
        add("| | Before the fault | Highest since | At the end |");
        add("| --- | --: | --: | --: |");
        observed.readings()
                .values()
                .forEach(readings -> add(
                        "| `%s` | %s | %s | %s |",
                        readings.name(),
                        number(readings.at(observed.healthy().to())),
                        number(readings.highest(since)),
                        number(readings.at(observed.all().to()))));
    }

    private void limits() {
        add("");
        add("## What this does not show");
        add("");
        add(
                "Power loss below fsync, bit rot, faults of kernel and network card. Service, database and callers share one "
                        + "machine.");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%,.0f", value.getAsDouble()) : "";
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
