package dev.back2code.experiment.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what callers were told with what is stored once all of them have ended.
 *
 * <ul>
 *   <li><b>I1, no acknowledged note is lost.</b> A note whose create was acknowledged is stored, unless a delete may have
 *       taken it, and its version is not below the highest that was acknowledged.
 *   <li><b>I2, no ghosts.</b> A stored note comes from a create that was acknowledged, or whose outcome is unknown. A
 *       note whose delete was acknowledged is gone.
 *   <li><b>I3, no duplicates.</b> One key makes one note, however often it was sent.
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
        state.stream().sorted(Comparator.comparing(StoredNote::key)).forEach(checker::noGhost);
        state.stream()
                .collect(Collectors.groupingBy(StoredNote::key, TreeMap::new, Collectors.toList()))
                .forEach(checker::noDuplicate);
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

    private void noGhost(StoredNote note) {
        List<Operation> all = byNote.getOrDefault(note.note(), List.of());
        Optional<Operation> deleted =
                all.stream().filter(each -> each.is(Deed.DELETE, Outcome.OK)).findFirst();
        List<Operation> creates = createsByKey.getOrDefault(note.key(), List.of());
        if (deleted.isPresent()) {
            violated("I2", note, "is there again: %s".formatted(told(deleted.get())));
        } else if (creates.stream().noneMatch(each -> each.mayHaveHappened(Deed.CREATE))) {
            violated("I2", note, creates.isEmpty() ? "was created by no caller" : "is a ghost: " + told(creates));
        }
    }

    /** Also if the one that the caller knows has been deleted. */
    private void noDuplicate(String key, List<StoredNote> notes) {
        List<Operation> creates = createsByKey.getOrDefault(key, List.of());
        String first = creates.stream()
                .filter(each -> each.is(Deed.CREATE, Outcome.OK))
                .map(each -> String.valueOf(each.note()))
                .findFirst()
                .orElse(notes.getFirst().note());
        notes.stream()
                .filter(note -> !note.note().equals(first))
                .forEach(note -> violated("I3", note, "is one more besides %s: %s".formatted(first, told(creates))));
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
            case INFO -> "%s has an unknown outcome".formatted(begun);
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
