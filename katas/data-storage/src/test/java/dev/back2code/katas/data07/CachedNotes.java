package dev.back2code.katas.data07;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.StorageApi;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** The routes of one note, at one instance of the service. */
record CachedNotes(StorageApi api) {

    static final String OLD = "the old text";
    static final String NEW = "the new text";

    private static final Duration QUICK = Duration.ofMillis(200);
    private static final int ROUNDS = 6;

    /** A note with the title {@link #OLD}. */
    UUID create(Actor owner) {
        Answer created = api.as(owner).body(Map.of("title", OLD)).post("/notes").with(201);
        return UUID.fromString(created.json().path("id").asString());
    }

    Answer read(Actor actor, UUID note) {
        return api.as(actor).get("/notes/{id}", note);
    }

    Answer retitle(Actor owner, UUID note, String title) {
        return api.as(owner)
                .header("If-Match", "*")
                .body(Map.of("title", title))
                .put("/notes/{id}", note);
    }

    Answer archive(Actor owner, UUID note) {
        return api.as(owner).post("/notes/{id}/archive", note);
    }

    Answer give(Actor owner, UUID note, Actor to) {
        return api.as(owner).body(Map.of("to", to.user())).post("/notes/{id}/owner", note);
    }

    Answer delete(Actor owner, UUID note) {
        return api.as(owner).delete("/notes/{id}", note);
    }

    /** What a reader makes of an answer. */
    static String seen(Answer answer) {
        if (answer.status() != 200) {
            return String.valueOf(answer.status());
        }
        String archived = answer.json().has("archivedAt") ? ", archived" : "";
        return "\"%s\"%s".formatted(answer.json().path("title").asString(), archived);
    }

    /** How often a note was read from the database. */
    static long loads(DatabaseWork work) {
        return work.statements().stream()
                .filter(statement -> statement.text().matches("(?is).*\\bfrom notes\\b.*"))
                .mapToLong(DatabaseWork.Statement::calls)
                .sum();
    }

    /**
     * How often notes were loaded in a round: what a solution keeps, or waits by, may end while a slow machine is still at
     * it, so a round that is both slow and wrong is played again, with another note.
     *
     * @param right what no round can say by chance
     */
    static long loadsOf(long right, LongSupplier round) {
        for (int played = 1; ; played++) {
            long began = System.nanoTime();
            long loads = round.getAsLong();
            boolean slow = System.nanoTime() - began > QUICK.toNanos();
            if (loads == right || !slow || played == ROUNDS) {
                return loads;
            }
        }
    }
}
