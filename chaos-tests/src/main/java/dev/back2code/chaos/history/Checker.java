package dev.back2code.chaos.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what callers were told with what is stored once all of them have ended.
 *
 * <ul>
 *   <li><b>I1, no acknowledged note is lost.</b> A note whose create was acknowledged is stored, unless a delete may have
 *       taken it, and its version is not below the highest that was acknowledged.
 *   <li><b>I2, no ghosts.</b> A stored note comes from a create that was acknowledged, or whose outcome is unknown; one
 *       unknown create explains one note. A note whose delete was acknowledged is gone.
 * </ul>
 *
 * <p>The service names the version in each answer, so nothing has to be searched for: one pass for each note.
 */
public final class Checker {

    private final Map<String, List<Operation>> byNote = new HashMap<>();
    private final Map<String, List<Operation>> createsByKey;
    private final List<Operation> acknowledgedCreates;
    private final Map<String, StoredNote> stored;
    private final List<Violation> found = new ArrayList<>();

    private Checker(List<Operation> operations, List<StoredNote> state) {
        operations.stream()
                .filter(each -> each.note() != null)
                .forEach(each -> byNote.computeIfAbsent(String.valueOf(each.note()), note -> new ArrayList<>())
                        .add(each));
        createsByKey = operations.stream()
                .filter(each -> each.begin().f() == Deed.CREATE)
                .collect(Collectors.groupingBy(
                        each -> String.valueOf(each.begin().key())));
        acknowledgedCreates = operations.stream()
                .filter(each -> each.is(Deed.CREATE, Outcome.OK))
                .toList();
        stored = state.stream().collect(Collectors.toMap(StoredNote::note, each -> each));
    }

    /**
     * All violations; none if both invariants hold.
     *
     * @param state every note of the callers
     * @throws MalformedHistory if no callers can have had this history
     */
    public static List<Violation> check(History history, List<StoredNote> state) {
        Checker checker = new Checker(history.operations(), state);
        checker.acknowledgedCreates.forEach(checker::notLost);
        Set<Operation> explaining = new HashSet<>();
        state.stream().sorted(Comparator.comparing(StoredNote::key)).forEach(note -> checker.noGhost(note, explaining));
        return List.copyOf(checker.found);
    }

    private void notLost(Operation create) {
        String id = String.valueOf(create.note());
        List<Operation> all = byNote.getOrDefault(id, List.of());
        StoredNote now = stored.get(id);
        if (now == null) {
            if (all.stream().noneMatch(each -> each.mayHaveHappened(Deed.DELETE))) {
                violated("I1", id, create, "is lost: %s, and no delete can have taken it".formatted(told(create)));
            }
            return;
        }
        Operation highest = all.stream()
                .filter(each -> each.is(Deed.UPDATE, Outcome.OK) || each == create)
                .max(Comparator.comparingLong(Operation::acknowledged))
                .orElse(create);
        if (now.v() < highest.acknowledged()) {
            violated("I1", id, create, "went back to version %d: %s".formatted(now.v(), told(highest)));
        }
    }

    private void noGhost(StoredNote note, Set<Operation> explaining) {
        List<Operation> all = byNote.getOrDefault(note.note(), List.of());
        Optional<Operation> deleted =
                all.stream().filter(each -> each.is(Deed.DELETE, Outcome.OK)).findFirst();
        List<Operation> creates = createsByKey.getOrDefault(note.key(), List.of());
        if (deleted.isPresent()) {
            violated("I2", note, "is there again: %s".formatted(told(deleted.get())));
        } else if (all.stream().noneMatch(each -> each.is(Deed.CREATE, Outcome.OK))
                && creates.stream().noneMatch(each -> each.outcome() == Outcome.INFO && explaining.add(each))) {
            violated("I2", note, creates.isEmpty() ? "was created by no caller" : "is a ghost: " + told(creates));
        }
    }

    private static String told(List<Operation> creates) {
        return creates.stream().map(Checker::told).collect(Collectors.joining("; "));
    }

    private static String told(Operation operation) {
        Event end = operation.end();
        String begun = "its %s of %s by process %d"
                .formatted(
                        operation.begin().f().name().toLowerCase(Locale.ROOT),
                        seconds(operation.begin()),
                        operation.begin().p());
        return switch (operation.outcome()) {
            case OK -> "%s was acknowledged at %s%s".formatted(begun, seconds(end), version(end));
            case FAIL -> "%s had failed for certain%s".formatted(begun, code(end));
            case INFO -> "%s has an unknown outcome, which explains another note already".formatted(begun);
        };
    }

    private static String seconds(@Nullable Event event) {
        return event == null ? "?" : "%.3f s".formatted(event.t() / 1e9);
    }

    private static String version(@Nullable Event end) {
        return end == null || end.v() == null ? "" : " with version " + end.v();
    }

    private static String code(@Nullable Event end) {
        return end == null || end.code() == null ? "" : " (%d)".formatted(end.code());
    }

    private void violated(String invariant, String id, Operation create, String what) {
        found.add(new Violation(
                invariant, "note %s (%s) %s".formatted(id, create.begin().key(), what)));
    }

    private void violated(String invariant, StoredNote note, String what) {
        found.add(new Violation(invariant, "note %s (%s) %s".formatted(note.note(), note.key(), what)));
    }
}
