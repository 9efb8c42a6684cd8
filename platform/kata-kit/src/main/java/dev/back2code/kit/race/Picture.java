package dev.back2code.kit.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who did what in which order, and what each saw: a column for each actor, time runs downwards. */
final class Picture {

    /** Opens each line, so that whoever compares messages can leave the picture out. */
    static final String MARGIN = "    │ ";

    private static final int WIDTH = 90;
    private static final int MOST_COLUMNS = 3;
    private static final int MOST_VALUES = 5;

    private final Optional<Long> seed;
    private final Wording wording = new Wording();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Step> latest = new HashMap<>();

    Picture(Optional<Long> seed) {
        this.seed = seed;
    }

    /** Something that begins and ends at once. */
    synchronized void add(String actor, String text) {
        steps.add(new Step(actor, wording.of(text)));
    }

    /** A statement is sent. */
    synchronized void begin(String actor, String sql) {
        Step step = new Step(actor, wording.of(sql));
        steps.add(step);
        latest.put(actor, step);
    }

    /** It is answered; where others moved meanwhile, it has waited. */
    synchronized void end(String actor, Map<String, Object> outcome) {
        Step begun = latest.get(actor);
        if (begun == null || outcome.containsKey("sql")) {
            begin(actor, String.valueOf(outcome.getOrDefault("sql", "")));
            return;
        }
        Step done = begun;
        if (steps.getLast() != begun) {
            begun.outcome = "… waits";
            done = new Step(actor, "goes on");
            steps.add(done);
            latest.put(actor, done);
        }
        done.outcome = described(outcome);
    }

    private static String described(Map<String, Object> outcome) {
        if (outcome.containsKey("error")) {
            return "→ refused: " + outcome.get("error");
        }
        if (outcome.containsKey("value")) {
            return "→ " + outcome.get("value");
        }
        return outcome.get("rows") instanceof Number rows
                ? "→ %s row%s".formatted(rows, rows.longValue() == 1 ? "" : "s")
                : "";
    }

    /** The latest statement of the actor returned this value; the first row's are kept. */
    synchronized void saw(String actor, String column, String value) {
        Step step = latest.get(actor);
        if (step != null && step.seen.size() < MOST_VALUES && !Wording.isId(value)) {
            step.seen.putIfAbsent(column, wording.of(value));
        }
    }

    @Override
    public synchronized String toString() {
        Set<String> actors =
                steps.stream().map(step -> step.actor).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> lines = new ArrayList<>();
        if (actors.size() <= MOST_COLUMNS) {
            Columns columns = new Columns(List.copyOf(actors), WIDTH);
            lines.add(columns.heading());
            steps.forEach(step -> lines.addAll(columns.lines(step.actor, step.text())));
        } else {
            steps.forEach(step -> lines.add(step.actor + ": " + step.text()));
        }
        seed.ifPresent(
                value -> lines.add("the order is that of seed %d; '--seed %d' repeats it".formatted(value, value)));
        return lines.stream().map(line -> (MARGIN + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    private static final class Step {

        private final String actor;
        private final String what;
        private final Map<String, String> seen = new LinkedHashMap<>();
        private String outcome = "";

        private Step(String actor, String what) {
            this.actor = actor;
            this.what = what;
        }

        private String text() {
            String sees = seen.entrySet().stream()
                    .map(value -> value.getKey() + "=" + value.getValue())
                    .collect(Collectors.joining(", "));
            return "%s %s %s"
                    .formatted(what, outcome, sees.isEmpty() ? "" : "→ " + sees)
                    .replaceAll(" +", " ")
                    .strip();
        }
    }
}
