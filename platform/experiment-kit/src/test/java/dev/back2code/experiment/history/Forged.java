package dev.back2code.experiment.history;

import dev.back2code.experiment.history.Event.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A history that is made up, one request after the other, each by a process of its own. */
final class Forged {

    private final List<Event> events = new ArrayList<>();
    private long now;
    private int process;

    /** A create; the answer names the note. */
    Forged create(String key, Type outcome, @Nullable String note) {
        return request(Deed.CREATE, null, key, outcome, note, note == null ? null : 0L);
    }

    Forged update(String note, Type outcome, @Nullable Long version) {
        return request(Deed.UPDATE, note, null, outcome, note, version);
    }

    Forged delete(String note, Type outcome) {
        return request(Deed.DELETE, note, null, outcome, note, null);
    }

    /** A create that is never answered. */
    Forged createUnanswered(String key) {
        events.add(event(process++, Type.INVOKE, Deed.CREATE, null, key, null));
        return this;
    }

    Forged event(int process, Type type, Deed deed) {
        events.add(event(process, type, deed, null, null, null));
        return this;
    }

    private Forged request(
            Deed deed,
            @Nullable String asked,
            @Nullable String key,
            Type outcome,
            @Nullable String told,
            @Nullable Long version) {
        events.add(event(process, Type.INVOKE, deed, asked, key, null));
        events.add(event(process, outcome, deed, told, key, version));
        process++;
        return this;
    }

    private Event event(
            int who, Type type, Deed deed, @Nullable String note, @Nullable String key, @Nullable Long version) {
        now += 1_000_000;
        return new Event(now, who, type, deed, note, key, version, null, null);
    }

    History history() {
        return new History(List.copyOf(events));
    }

    /** What the checker says if these notes are stored. */
    List<String> against(StoredNote... stored) {
        return Checker.check(history(), List.of(stored)).stream()
                .map(Violation::toString)
                .toList();
    }

    static StoredNote stored(String note, String key, long version) {
        return new StoredNote(note, key, version, "00000000");
    }
}
