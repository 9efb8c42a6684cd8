package dev.back2code.katas.rel01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.DatabaseWork;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The routes that ask one server each: the feed PostgreSQL alone, a note Redis first, a new owner the mail server last. */
record Notes(StorageApi api, Actor owner) {

    /** How long a busy machine is waited for, while no fault is there. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    static Notes of(StorageApi api) {
        return new Notes(api, Actor.someone());
    }

    /** Again if need be: a service that is cold, or just back, may miss its time. */
    UUID create() {
        Answer created =
                served(201, () -> api.as(owner).body(Map.of("title", "a note")).post("/notes"));
        return UUID.fromString(created.json().path("id").asString());
    }

    private static Answer served(int status, Supplier<Answer> request) {
        Answer answer = request.get();
        for (long end = System.nanoTime() + PATIENCE; answer.status() == 503 && System.nanoTime() < end; ) {
            answer = request.get();
        }
        return answer.with(status);
    }

    Answer feed() {
        return api.as(owner).get("/feed");
    }

    /** As {@link #create}. */
    Answer servedFeed() {
        return served(200, this::feed);
    }

    /** As {@link #create}. */
    Answer servedNote(UUID note) {
        return served(200, () -> read(note));
    }

    Answer read(UUID note) {
        return api.as(owner).get("/notes/{id}", note);
    }

    /**
     * Whether a copy of the note is used by the end of five seconds: who has met a fault of Redis may leave it alone for a
     * while.
     */
    boolean copied(UUID note, NotesTable table) {
        return Soon.holds(Duration.ofSeconds(5), () -> loads(table.workOf(() -> servedNote(note))) == 0);
    }

    /** How often a note was read from the database. */
    private static long loads(DatabaseWork work) {
        return work.statements().stream()
                .filter(statement -> statement.text().matches("(?is).*\\bfrom notes\\b.*"))
                .mapToLong(DatabaseWork.Statement::calls)
                .sum();
    }

    Actor colleague(Sql sql) {
        Actor colleague = owner.colleague();
        sql.run(
                "INSERT INTO members VALUES (?, ?, 'owner'), (?, ?, 'colleague')",
                owner.tenant(),
                owner.user(),
                colleague.tenant(),
                colleague.user());
        return colleague;
    }

    /** Whether a mail is sent; again if need be, as {@link #create}. */
    boolean mailed(Actor colleague, MailServer mails, Sql sql) {
        boolean mailed = false;
        for (long end = System.nanoTime() + PATIENCE; !mailed && System.nanoTime() < end; ) {
            UUID note = add(sql);
            Answer given = give(note, colleague);
            if (given.status() != 503) {
                given.with(204);
                mailed = mails.about(note).equals(List.of(colleague.user()));
            }
        }
        return mailed;
    }

    /** A note that the service has had no work with. */
    UUID add(Sql sql) {
        UUID note = UUID.randomUUID();
        sql.run(
                "INSERT INTO notes (id, tenant_id, owner_id, title, body, created_at, updated_at)"
                        + " VALUES (?, ?, ?, 'a note', '', now(), now())",
                note,
                owner.tenant(),
                owner.user());
        return note;
    }

    Answer give(UUID note, Actor to) {
        return api.as(owner).body(Map.of("to", to.user())).post("/notes/{id}/owner", note);
    }
}
