package dev.back2code.katas.data01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a user can pin, and what is pinned. */
final class Pins {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Pins() {}

    static List<UUID> addNotes(NotesTable notes, Actor owner, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> notes.add(owner, "note " + i, NOON))
                .toList();
    }

    static long stored(Sql sql, Actor owner) {
        return sql.number(
                "SELECT count(*) FROM note_pins WHERE tenant_id = ? AND user_id = ?", owner.tenant(), owner.user());
    }
}
