package dev.back2code.katas.data05;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Sql;
import dev.back2code.kit.race.Rival;
import java.util.List;
import java.util.UUID;

/**
 * Another instance of the service that revokes an editor, in one SERIALIZABLE transaction. It leaves nothing out: it
 * takes every lock that instances could have agreed on, of rows and of numbers. Only a lock inside one process it cannot
 * take.
 */
record SecondInstance(Rival rival) {

    private static final String ADVISORY_LOCKS = """
            SELECT CASE objsubid
                     WHEN 1 THEN format('%L', classid::bigint << 32 | objid::bigint)
                     ELSE format('%s, %s', classid::bigint::bit(32)::int, objid::bigint::bit(32)::int)
                   END
            FROM pg_locks
            WHERE locktype = 'advisory' AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    /** The numbers that are locked now ({@code pg_advisory_lock}), as arguments. */
    static List<String> advisoryLocks(Sql sql) {
        return sql.column(String.class, ADVISORY_LOCKS);
    }

    void revokes(UUID note, Actor editor, List<String> advisoryLocks) {
        rival.run("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        advisoryLocks.forEach(numbers -> rival.run("SELECT pg_advisory_xact_lock(%s)".formatted(numbers)));
        rival.run("UPDATE notes SET owner_id = owner_id WHERE id = ?", note);
        rival.run("SELECT FROM members WHERE tenant_id = ? FOR UPDATE", editor.tenant());
        rival.run("SELECT FROM note_shares WHERE note_id = ? FOR UPDATE", note);
        rival.run("DELETE FROM note_shares WHERE note_id = ? AND user_id = ?", note, editor.user());
    }
}
