package dev.back2code.kit;

import dev.back2code.backing.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The notes as they are in the database: for arranging a test, and as the witness of what is true. */
public final class NotesTable {

    private final Sql sql;
    private final Database database;
    private final Database maintenance;

    public NotesTable(Sql sql, Database database, Database maintenance) {
        this.sql = sql;
        this.database = database;
        this.maintenance = maintenance;
    }

    /** A note of the actor's; {@code createdAt} keeps its microseconds, PostgreSQL's resolution. */
    public UUID add(Actor owner, String title, Instant createdAt) {
        UUID id = UUID.randomUUID();
        sql.run(
                "INSERT INTO notes (id, tenant_id, owner_id, title, body, version, created_at, updated_at) "
                        + "VALUES (?, ?, ?, ?, '', 1, ?, ?)",
                id,
                owner.tenant(),
                owner.user(),
                title,
                createdAt,
                createdAt);
        return id;
    }

    /** A note of the actor's at each of these moments, written in this order; their ids. */
    public List<UUID> addAt(Actor owner, List<Instant> createdAt) {
        List<UUID> ids = createdAt.stream().map(moment -> UUID.randomUUID()).toList();
        sql.run(
                "INSERT INTO notes (id, tenant_id, owner_id, title, body, version, created_at, updated_at) "
                        + "SELECT id, ?, ?, 'at ' || at, '', 1, at, at "
                        + "FROM unnest(?::uuid[], ?::timestamptz[]) AS notes (id, at)",
                owner.tenant(),
                owner.user(),
                ids.toArray(UUID[]::new),
                createdAt.stream().map(Instant::toString).toArray(String[]::new));
        return ids;
    }

    /**
     * {@code count} notes of the actor's, three to a timestamp, one second apart, the newest at {@code newest} and
     * written last, as if they had come one by one. Of the three ids one has its highest bit set, and two have not:
     * PostgreSQL and {@link UUID#compareTo} disagree on them.
     */
    public void addMany(Actor owner, int count, Instant newest) {
        sql.run(
                "INSERT INTO notes (id, tenant_id, owner_id, title, body, version, created_at, updated_at) "
                        + "SELECT overlay(gen_random_uuid()::text PLACING substr('07f', 1 + i % 3, 1) FROM 1 FOR 1)::uuid, "
                        + "?, ?, 'Note ' || i, '', 1, at, at FROM ("
                        + "SELECT i, ?::timestamptz - (i / 3) * interval '1 second' AS at "
                        + "FROM generate_series(? - 1, 0, -1) i) AS ticks",
                owner.tenant(), owner.user(), newest, count);
    }

    public void delete(List<UUID> ids) {
        sql.run("DELETE FROM notes WHERE id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    }

    public void archive(UUID id, Instant at) {
        sql.run("UPDATE notes SET archived_at = ? WHERE id = ?", at, id);
    }

    /** The ids of all notes, whoever's, that are archived. */
    public List<UUID> archived() {
        return sql.column(UUID.class, "SELECT id FROM notes WHERE archived_at IS NOT NULL");
    }

    /** Whether the note was archived at exactly this moment. */
    public boolean isArchivedAt(UUID id, Instant at) {
        return !sql.column(UUID.class, "SELECT id FROM notes WHERE id = ? AND archived_at = ?", id, at)
                .isEmpty();
    }

    /** The ids of the actor's notes that are not archived, newest first: what a feed must show. */
    public List<UUID> idsOf(Actor owner) {
        return idsOf(owner, 0, Integer.MAX_VALUE);
    }

    /** The same from behind the first {@code skipped} on, at most {@code count}. */
    public List<UUID> idsOf(Actor owner, int skipped, int count) {
        return sql.column(
                UUID.class,
                "SELECT id FROM notes WHERE tenant_id = ? AND owner_id = ? AND archived_at IS NULL "
                        + "ORDER BY created_at DESC, id DESC OFFSET ? LIMIT ?",
                owner.tenant(),
                owner.user(),
                skipped,
                count);
    }

    /** What the server does while {@code work} runs, as its own statistics say. */
    public DatabaseWork workOf(Runnable work) {
        return DatabaseWork.of(maintenance, database.name(), work);
    }
}
