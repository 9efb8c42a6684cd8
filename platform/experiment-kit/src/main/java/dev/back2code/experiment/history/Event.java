package dev.back2code.experiment.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history: a request begins, or its outcome is known.
 *
 * @param t nanoseconds since the history began, by the monotonic clock
 * @param p the logical process; it has one request at a time, and none after an {@code info}
 * @param note id of the note
 * @param key names the create, and the note in all its versions
 * @param v version that was asked for, or acknowledged
 * @param h hash of the body: 8 hexadecimal digits of its SHA-256
 * @param code HTTP status; absent without an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(
        long t,
        int p,
        Type type,
        Deed f,
        @Nullable String note,
        @Nullable String key,
        @Nullable Long v,
        @Nullable String h,
        @Nullable Integer code) {

    /** Which of the two, and how it ended. */
    public enum Type {
        @JsonProperty("invoke")
        INVOKE,
        @JsonProperty("ok")
        OK,
        @JsonProperty("fail")
        FAIL,
        @JsonProperty("info")
        INFO;

        static Type of(Outcome outcome) {
            return valueOf(outcome.name());
        }
    }

    boolean begins() {
        return type == Type.INVOKE;
    }
}
