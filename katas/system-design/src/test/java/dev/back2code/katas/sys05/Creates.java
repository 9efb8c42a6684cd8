package dev.back2code.katas.sys05;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.Map;

/** Notes created under keys at one instance of storage-service. */
record Creates(StorageApi api) {

    static final String KEY = "one-intent";
    static final Map<String, ?> DRAFT = Map.of("title", "the note");

    /** Under the key of this user's own. */
    Answer create(Actor who) {
        return create(who, keyOf(who), DRAFT);
    }

    Answer create(Actor who, String key, Map<String, ?> draft) {
        return api.as(who).header("Idempotency-Key", key).body(draft).post("/notes");
    }

    /** Nobody else's, so that only those tests are about shared keys that say so. */
    static String keyOf(Actor who) {
        return "intent-of-" + who.user();
    }

    static boolean isReplay(Answer answer) {
        return answer.status() == 201 && answer.header("Idempotency-Replayed").equals("true");
    }

    static boolean isFresh(Answer answer) {
        return answer.status() == 201 && answer.header("Idempotency-Replayed").isEmpty();
    }

    /** {@code 201 with a note}, {@code 201 replayed}, {@code 409 idempotency-key-in-use}. */
    static String told(Answer answer) {
        if (answer.status() == 201) {
            return isReplay(answer) ? "201 replayed" : "201 with a note";
        }
        return answer.isProblem()
                ? "%d %s"
                        .formatted(
                                answer.status(),
                                answer.json().path("type").asString().replaceFirst(".*:", ""))
                : "" + answer.status();
    }

    static List<String> told(List<Answer> answers) {
        return answers.stream().map(Creates::told).toList();
    }

    /** How many notes there are of this user. */
    static long notesOf(Actor who, Sql sql) {
        return sql.number("SELECT count(*) FROM notes WHERE tenant_id = ? AND owner_id = ?", who.tenant(), who.user());
    }
}
