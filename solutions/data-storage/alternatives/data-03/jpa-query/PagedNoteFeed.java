package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteFeed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.transaction.annotation.Transactional;

/** A native query by the EntityManager in a read-only transaction; the cursor is signed, so nobody can make one up. */
public class PagedNoteFeed implements NoteFeed {

    private final EntityManager entities;
    private final byte[] key = new byte[32];

    public PagedNoteFeed(EntityManager entities) {
        this.entities = entities;
        new SecureRandom().nextBytes(key);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        Query query = entities.createNativeQuery("SELECT id, title, created_at, updated_at FROM notes"
                        + " WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL"
                        + (cursor.isPresent() ? " AND ROW(created_at, id) < ROW(CAST(:at AS timestamptz), :id)" : "")
                        + " ORDER BY created_at DESC, id DESC")
                .setParameter("tenant", actor.tenant().value())
                .setParameter("owner", actor.user().value())
                .setMaxResults(limit + 1);
        cursor.map(this::opened).ifPresent(position -> query.setParameter("at", position[0])
                .setParameter("id", UUID.fromString(position[1])));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        List<NoteSummary> notes =
                rows.stream().limit(limit).map(PagedNoteFeed::summary).toList();
        return new Page<>(
                notes,
                rows.size() > limit
                        ? Optional.of(sealed(notes.getLast().createdAt() + " " + notes.getLast().id().value()))
                        : Optional.empty());
    }

    private static NoteSummary summary(Object[] row) {
        return new NoteSummary(new NoteId((UUID) row[0]), (String) row[1], (Instant) row[2], (Instant) row[3]);
    }

    private String sealed(String position) {
        return base64(position.getBytes(StandardCharsets.UTF_8)) + "." + base64(signature(position));
    }

    private String[] opened(String cursor) {
        try {
            String[] parts = cursor.split("\\.", -1);
            String position = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            if (parts.length == 2
                    && MessageDigest.isEqual(signature(position), Base64.getUrlDecoder().decode(parts[1]))) {
                return position.split(" ");
            }
        } catch (IllegalArgumentException e) {
            // answered below, as a wrong signature is
        }
        throw InvalidCursor.of(cursor);
    }

    private byte[] signature(String position) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(position.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
