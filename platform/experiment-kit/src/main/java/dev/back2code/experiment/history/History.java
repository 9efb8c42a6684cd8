package dev.back2code.experiment.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All events of a run. */
public record History(List<Event> events) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws MalformedHistory naming the first line that is no event */
    public static History read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                events.add(parsed(lines.get(i), i + 1));
            }
            return new History(List.copyOf(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event parsed(String line, int number) {
        try {
            return JSON.readValue(line, Event.class);
        } catch (JacksonException e) {
            throw MalformedHistory.line(number, e);
        }
    }

    /**
     * Begins and ends in pairs, in the order of their begins.
     *
     * @throws MalformedHistory if a process has two requests at a time, or one after an unknown outcome
     */
    public List<Operation> operations() {
        Map<Event, @Nullable Event> pairs = new LinkedHashMap<>();
        Map<Integer, Event> open = new HashMap<>();
        Map<Integer, Event> retired = new HashMap<>();
        for (Event event : events) {
            if (retired.containsKey(event.p())) {
                throw MalformedHistory.at(event, "it goes on after an unknown outcome");
            }
            if (event.begins()) {
                begin(event, open, pairs);
            } else {
                end(event, open, pairs);
                if (event.type() == Event.Type.INFO) {
                    retired.put(event.p(), event);
                }
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> new Operation(pair.getKey(), pair.getValue()))
                .toList();
    }

    private static void begin(Event event, Map<Integer, Event> open, Map<Event, @Nullable Event> pairs) {
        if (open.put(event.p(), event) != null) {
            throw MalformedHistory.at(event, "it begins before the one before has ended");
        }
        pairs.put(event, null);
    }

    private static void end(Event event, Map<Integer, Event> open, Map<Event, @Nullable Event> pairs) {
        Event begin = open.remove(event.p());
        if (begin == null || begin.f() != event.f()) {
            throw MalformedHistory.at(event, "an end without a begin");
        }
        pairs.put(begin, event);
    }

    /** Notes whose create was acknowledged. */
    public long acknowledgedNotes() {
        return operations().stream()
                .filter(each -> each.is(Deed.CREATE, Outcome.OK))
                .count();
    }
}
