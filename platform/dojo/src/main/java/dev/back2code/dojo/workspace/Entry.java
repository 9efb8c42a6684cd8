package dev.back2code.dojo.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code journal/progress.jsonl}: something that happened to a kata. Only what belongs to the event is set.
 *
 * @param verdict {@code red}, {@code green} or {@code gold}
 * @param hint level that was shown, from 1
 * @param spoil the reference was looked at before green
 * @param reset the stub was restored
 * @param load scenario that ran
 * @param chaos experiment that ran
 * @param exit the exit status of scenario or experiment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        Instant at,
        String kata,
        @Nullable State verdict,
        @Nullable Integer passed,
        @Nullable Integer failed,
        @Nullable Integer hint,
        @Nullable Boolean spoil,
        @Nullable Boolean reset,
        @Nullable String load,
        @Nullable String chaos,
        @Nullable Integer exit) {

    static Entry verdict(Instant at, String kata, Standing standing) {
        return new Entry(
                at, kata, standing.state(), standing.passed(), standing.failed(), null, null, null, null, null, null);
    }

    static Entry hint(Instant at, String kata, int level) {
        return new Entry(at, kata, null, null, null, level, null, null, null, null, null);
    }

    static Entry spoil(Instant at, String kata) {
        return new Entry(at, kata, null, null, null, null, true, null, null, null, null);
    }

    static Entry reset(Instant at, String kata) {
        return new Entry(at, kata, null, null, null, null, null, true, null, null, null);
    }

    static Entry load(Instant at, String kata, String load, int exit) {
        return new Entry(at, kata, null, null, null, null, null, null, load, null, exit);
    }

    static Entry chaos(Instant at, String kata, String chaos, int exit) {
        return new Entry(at, kata, null, null, null, null, null, null, null, chaos, exit);
    }
}
