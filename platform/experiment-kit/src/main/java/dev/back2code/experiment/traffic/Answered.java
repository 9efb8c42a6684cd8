package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Outcome;

/** How a request ended, as its caller sees it. */
public enum Answered {
    /** Done. */
    DONE("done", Outcome.OK),
    /** 4xx: the service works, and says no. */
    REFUSED("refused by 4xx", Outcome.FAIL),
    /** 409 of an earlier attempt with the same key, which nobody knows the end of. */
    UNDER_WAY("409, the same is under way", Outcome.INFO),
    /** 503 as a problem document with {@code Retry-After}: an honest error. */
    UNAVAILABLE("503", Outcome.INFO),
    /** Any other 5xx, or a 503 that does not say when to come back. */
    BROKEN("5xx without more", Outcome.INFO),
    /** Nobody listened: nothing was sent. */
    UNREACHABLE("nobody there", Outcome.FAIL),
    /** The connection was cut before the answer came. */
    CUT("cut off", Outcome.INFO),
    /** No answer within the caller's deadline. */
    LATE("no answer in time", Outcome.INFO);

    private final String words;
    private final Outcome outcome;

    Answered(String words, Outcome outcome) {
        this.words = words;
        this.outcome = outcome;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What the caller then knows. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether the service did what it is there for; a refusal is the caller's own fault. */
    public boolean served() {
        return this == DONE || this == REFUSED;
    }
}
