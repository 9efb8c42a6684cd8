package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.NoteFeed;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The condition spelled out, with a bound in front that says nothing new to us but gives the index its range. Limits are
 * clamped, the cursor is text.
 */
class PagedNoteFeed implements NoteFeed {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,12})\\.(\\d{6})_([0-9a-f-]{36})");
    private static final String SELECT =
            "select id, title, created_at, updated_at from notes where tenant_id = ? and owner_id = ? and archived_at is null";
    private static final String AFTER = " and created_at <= ? and (created_at < ? or id < ?)";
    private static final String ORDER = " order by created_at desc, id desc limit ?";
    private static final RowMapper<NoteSummary> SUMMARY = (row, number) -> new NoteSummary(
            new NoteId(row.getObject(1, UUID.class)),
            row.getString(2),
            row.getTimestamp(3).toInstant(),
            row.getTimestamp(4).toInstant());

    private final JdbcTemplate jdbc;

    PagedNoteFeed(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        int size = Math.min(1000, Math.max(1, limit));
        UUID tenant = actor.tenant().value();
        UUID owner = actor.user().value();
        List<NoteSummary> rows;
        if (cursor.isEmpty()) {
            rows = jdbc.query(SELECT + ORDER, SUMMARY, tenant, owner, size + 1);
        } else {
            Matcher parts = CURSOR.matcher(cursor.get());
            if (!parts.matches()) {
                throw InvalidCursor.of(cursor.get());
            }
            Timestamp at = time(cursor.get(), parts);
            rows = jdbc.query(SELECT + AFTER + ORDER, SUMMARY, tenant, owner, at, at, id(cursor.get(), parts), size + 1);
        }
        return rows.size() > size
                ? new Page<>(rows.subList(0, size), Optional.of(cursor(rows.get(size - 1))))
                : new Page<>(rows, Optional.empty());
    }

    private static String cursor(NoteSummary note) {
        Instant at = note.createdAt();
        return "%d.%06d_%s".formatted(at.getEpochSecond(), at.getNano() / 1000, note.id().value());
    }

    private static Timestamp time(String cursor, Matcher parts) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)) * 1000);
            if (at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw InvalidCursor.of(cursor);
            }
            return Timestamp.from(at);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw InvalidCursor.of(cursor);
        }
    }

    private static UUID id(String cursor, Matcher parts) {
        try {
            return UUID.fromString(parts.group(3));
        } catch (IllegalArgumentException e) {
            throw InvalidCursor.of(cursor);
        }
    }
}
