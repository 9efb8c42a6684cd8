package dev.back2code.storage.note;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a note is shared with somebody besides its owner. */
@Entity
@Immutable
@IdClass(NoteShare.Key.class)
@Table(name = "note_shares")
public class NoteShare {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Note note;

    @Id
    private UUID userId;

    private UUID tenantId;
    private String role;
    private Instant sharedAt;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway")
    protected NoteShare() {}

    public UserId userId() {
        return new UserId(userId);
    }

    public TenantId tenantId() {
        return new TenantId(tenantId);
    }

    /** {@code viewer} or {@code editor}. */
    public String role() {
        return role;
    }

    public Instant sharedAt() {
        return sharedAt;
    }

    /** A note is shared with somebody once. */
    public record Key(UUID note, UUID userId) {}
}
