package dev.back2code.load.gatling;

import dev.back2code.load.lab.Depths;
import dev.back2code.load.lab.Subject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the lab tells a Gatling JVM to do: one line of JSON on its standard input, where no other user reads the token.
 *
 * @param cursors depth to cursor; {@code null} leads to the top of the feed
 * @param lengthMillis of the whole timetable, the turns of others included
 * @param samples file for the single requests
 */
record Order(
        URI baseUri,
        String token,
        Map<Integer, @Nullable String> cursors,
        List<Turn> turns,
        long lengthMillis,
        Path samples) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A block of this implementation, in milliseconds since the common start. */
    record Turn(String block, long fromMillis, long lengthMillis) {

        static Turn of(Timetable.Slot slot) {
            return new Turn(slot.block(), slot.from().toMillis(), slot.length().toMillis());
        }
    }

    static Order of(Subject subject, Timetable timetable, Path samples) {
        return new Order(
                subject.baseUri(),
                subject.token(),
                subject.survey().cursors(),
                timetable.of(subject.who()).stream().map(Turn::of).toList(),
                timetable.length().toMillis(),
                samples);
    }

    static Order parse(String line) {
        return JSON.readValue(line, Order.class);
    }

    String line() {
        return JSON.writeValueAsString(this);
    }

    @Nullable
    String start() {
        return cursors.get(Depths.WALK);
    }
}
