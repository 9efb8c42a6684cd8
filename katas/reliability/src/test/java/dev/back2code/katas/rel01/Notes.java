package dev.back2code.katas.rel01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.MailServer;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.Totals;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The routes that ask one server each: the feed PostgreSQL alone, a note Redis first, a new owner the mail server last. */
record Notes(StorageApi api, Actor owner) {

    static Notes of(StorageApi api) {
        return new Notes(api, Actor.someone());
    }

    UUID create() {
        return UUID.fromString(api.as(owner)
                .body(Map.of("title", "a note"))
                .post("/notes")
                .with(201)
                .json()
                .path("id")
                .asString());
    }

    Answer feed() {
        return api.as(owner).get("/feed");
    }

    /** One that is served, again if need be: a service that is cold, or just back, may miss its time. */
    Answer servedFeed() {
        Answer answer = feed();
        for (int again = 0; again < 5 && answer.status() != 200; again++) {
            answer = feed();
        }
        return answer.with(200);
    }

    Answer read(UUID note) {
        return api.as(owner).get("/notes/{id}", note);
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

    /** A mail that is sent and taken in its time, by the fifth try: a service that is cold may miss it. */
    boolean mailed(Actor colleague, MailServer mails) {
        boolean mailed = false;
        for (int tries = 0; tries < 5 && !mailed; tries++) {
            UUID note = create();
            Ended given = Ended.of(Totals.MAIL, () -> give(note, colleague));
            mailed = given.status() == 204
                    && given.took().compareTo(Totals.MAIL) < 0
                    && mails.about(note).equals(List.of(colleague.user()));
        }
        return mailed;
    }

    Answer give(UUID note, Actor to) {
        return api.as(owner).body(Map.of("to", to.user())).post("/notes/{id}/owner", note);
    }
}
