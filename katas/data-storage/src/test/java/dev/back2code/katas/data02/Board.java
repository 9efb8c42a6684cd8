package dev.back2code.katas.data02;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notes, members and shares as other people of a tenant have left them in the database. */
record Board(Sql sql) {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Of two notes of the same time the one whose id PostgreSQL sorts last; {@link UUID#compareTo} sorts otherwise. */
    static final Comparator<UUID> BY_ID_DESCENDING =
            Comparator.comparing(UUID::toString).reversed();

    UUID note(Actor owner, String title, Instant createdAt, String... tags) {
        UUID id = UUID.randomUUID();
        sql.run(
                "INSERT INTO notes VALUES (?, ?, ?, ?, '', 1, ?, ?)",
                id,
                owner.tenant(),
                owner.user(),
                title,
                createdAt,
                createdAt);
        if (tags.length > 0) {
            sql.run("INSERT INTO note_tags SELECT ?, unnest(?::varchar[])", id, tags);
        }
        return id;
    }

    void archive(UUID note) {
        sql.run("UPDATE notes SET archived_at = now() WHERE id = ?", note);
    }

    /** A member of the tenant under this name, from now on. */
    void member(Actor who, String name) {
        sql.run(
                "INSERT INTO members VALUES (?, ?, ?) ON CONFLICT (tenant_id, user_id) DO UPDATE SET name = EXCLUDED.name",
                who.tenant(),
                who.user(),
                name);
    }

    /** Shares the note with these people of one tenant, who become members called 'Somebody' if they are none. */
    void share(UUID note, Actor... people) {
        UUID tenant = people[0].tenant();
        UUID[] users = Stream.of(people).map(Actor::user).toArray(UUID[]::new);
        sql.run(
                "INSERT INTO members SELECT ?, unnest(?::uuid[]), 'Somebody' ON CONFLICT (tenant_id, user_id) DO NOTHING",
                tenant,
                users);
        sql.run("INSERT INTO note_shares SELECT ?, ?, unnest(?::uuid[]), 'viewer', now()", note, tenant, users);
    }

    /**
     * {@code count} notes that the reader sees: every third their own, the others shared by forty colleagues in turn;
     * three to a timestamp.
     *
     * @param shares how many people each is shared with, less than forty
     * @return what an overview must show, newest first
     */
    List<Overview.Item> fill(Actor reader, int count, int tags, int shares) {
        List<Actor> colleagues = Stream.generate(reader::colleague).limit(40).toList();
        member(reader, "Reader");
        sql.run(
                "INSERT INTO members SELECT ?, id, 'Colleague ' || n - 1 FROM unnest(?::uuid[]) WITH ORDINALITY u(id, n)",
                reader.tenant(),
                array(colleagues.stream().map(Actor::user).toList()));
        List<UUID> ids = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<UUID> sharedNotes = new ArrayList<>();
        List<UUID> sharedWith = new ArrayList<>();
        List<Overview.Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean own = i % 3 == 0;
            UUID id = UUID.fromString(
                    "07f".charAt((i + i / 3) % 3) + UUID.randomUUID().toString().substring(1));
            ids.add(id);
            owners.add(own ? reader.user() : colleagues.get(i % 40).user());
            for (int k = 1; k <= shares; k++) {
                sharedNotes.add(id);
                sharedWith.add(own || k > 1 ? colleagues.get((i + k) % 40).user() : reader.user());
            }
            items.add(item(id, i, own ? "Reader" : "Colleague " + i % 40, tags, shares));
        }
        sql.run(
                "INSERT INTO notes SELECT id, ?, owner, 'Note ' || no, '', 1, at, at FROM (SELECT id, owner, n - 1 AS no, "
                        + "?::timestamptz - (n - 1) / 3 * interval '1 second' AS at "
                        + "FROM unnest(?::uuid[], ?::uuid[]) WITH ORDINALITY u(id, owner, n)) AS many",
                reader.tenant(),
                NOON,
                array(ids),
                array(owners));
        sql.run(
                "INSERT INTO note_tags SELECT id, 'tag ' || k || ' of ' || n - 1 "
                        + "FROM unnest(?::uuid[]) WITH ORDINALITY u(id, n), generate_series(1, ?) k",
                array(ids),
                tags);
        sql.run(
                "INSERT INTO note_shares SELECT note, ?, person, 'viewer', now() FROM unnest(?::uuid[], ?::uuid[]) u(note, person)",
                reader.tenant(),
                array(sharedNotes),
                array(sharedWith));
        return newestFirst(items);
    }

    private static Overview.Item item(UUID id, int no, String owner, int tags, int shares) {
        List<String> all = IntStream.rangeClosed(1, tags)
                .mapToObj(k -> "tag %d of %d".formatted(k, no))
                .sorted()
                .toList();
        return new Overview.Item(id, "Note " + no, all, shares, owner);
    }

    private static List<Overview.Item> newestFirst(List<Overview.Item> items) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> i / 3)
                        .thenComparing(i -> items.get(i).id(), BY_ID_DESCENDING))
                .map(items::get)
                .toList();
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
