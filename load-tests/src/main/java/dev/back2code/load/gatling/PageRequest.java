package dev.back2code.load.gatling;

import dev.back2code.load.lab.Depths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody asks for.
 *
 * @param name in Gatling's report
 * @param depth notes before the page; -1 for readers, who move on
 * @param answered gets the cursor of the page that follows
 */
record PageRequest(
        String block, String name, int depth, @Nullable String cursor, Consumer<String> answered) {

    String path() {
        String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return "/feed?limit=" + Depths.LIMIT + from;
    }

    /** Warm-ups are discarded, so they have a line of their own in the report. */
    static String named(String block, String name) {
        return block.equals(Timetable.WARM_UP) ? Timetable.WARM_UP : name;
    }
}
