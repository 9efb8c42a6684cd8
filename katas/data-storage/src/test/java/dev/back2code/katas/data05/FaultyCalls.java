package dev.back2code.katas.data05;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One call of each method that changes something, with a fault in the table that it changes. Without, each succeeds. */
final class FaultyCalls {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();
    private final Actor ben = owner.colleague();
    private final SharedNotes shared;
    private final Quotas quotas;
    private final UUID note;
    private final ServerFault fault;
    private final Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();

    FaultyCalls(StorageApi api, NotesTable notes, Sql sql) {
        shared = new SharedNotes(api, notes, sql);
        quotas = new Quotas(api, sql);
        fault = new ServerFault(sql);
        fault.remove();
        note = shared.note(owner, anna, ben);
        for (Actor member : List.of(owner, anna)) {
            sql.run("INSERT INTO quotas VALUES (?, ?, 0, 100)", member.tenant(), member.user());
        }
        calls.put("consume", this::consume);
        calls.put("transfer", () -> quotas.transfer(owner, anna, 10));
        calls.put("revokeEditor", () -> shared.revoke(owner, note, ben));
        calls.put("transferOwnership", () -> shared.give(owner, note, anna));
    }

    ServerFault fault() {
        return fault;
    }

    Answer consume() {
        return quotas.consume(owner, 10);
    }

    /** What the database says of the quota that {@link #consume} is about. */
    String quota() {
        return quotas.state(owner);
    }

    /** What the database says of all that the calls are about. */
    String state() {
        return "%s; %s; the note is %s, editors: %d"
                .formatted(
                        quotas.state(owner),
                        quotas.state(anna),
                        shared.ownerOf(note).equals(owner.user()) ? "the owner's" : "given away",
                        shared.editorsOf(note).size());
    }

    /** Each call's answer with its fault, and how many transactions that took: {@code 200 after 3}. */
    Map<String, String> answersWith(Consumer<String> faultInTable) {
        Map<String, String> answers = new LinkedHashMap<>();
        calls.forEach((name, call) -> {
            faultInTable.accept(name.equals("consume") || name.equals("transfer") ? "quotas" : "note_shares");
            int status = call.get().status();
            answers.put(name, "%d after %d".formatted(status, fault.attempts()));
        });
        return answers;
    }
}
