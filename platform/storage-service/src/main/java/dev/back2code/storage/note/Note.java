package dev.back2code.storage.note;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is stored.
 *
 * <p>The version counts the changes of title, body and tags. It is no JPA {@code @Version}: that would guard every write
 * of a note, also those of a seam, and guarding them is the seam's own work.
 */
@Entity
@Table(name = "notes")
@DynamicUpdate // writes only what changed, so that archiving a note never brings back an older body
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private UUID tenantId;
    private UUID ownerId;
    private String title;
    private String body;

    @ElementCollection
    @CollectionTable(name = "note_tags")
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @OneToMany(mappedBy = "note")
    private Set<NoteShare> shares = new HashSet<>();

    private long version;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant archivedAt;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway")
    protected Note() {}

    Note(Actor owner, NoteDraft draft, Instant now) {
        tenantId = owner.tenant().value();
        ownerId = owner.user().value();
        createdAt = stored(now);
        updatedAt = createdAt;
        title = draft.title();
        body = draft.body();
        tags.addAll(draft.tags());
    }

    void change(NoteDraft draft, Instant now) {
        title = draft.title();
        body = draft.body();
        tags.retainAll(draft.tags());
        tags.addAll(draft.tags());
        updatedAt = stored(now);
        version++;
    }

    /** Takes the note out of the feed; no change of the note's version. */
    public void archive(Instant now) {
        archivedAt = stored(now);
    }

    /** PostgreSQL rounds to microseconds; cut before, so that an answer shows what a later read will show. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Empty until the note is archived. */
    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    public NoteId id() {
        return new NoteId(Objects.requireNonNull(id, "a note has no id before it is saved"));
    }

    public TenantId tenantId() {
        return new TenantId(tenantId);
    }

    public UserId ownerId() {
        return new UserId(ownerId);
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public SortedSet<String> tags() {
        return new TreeSet<>(tags);
    }

    /** Whom the note is shared with. */
    public Set<NoteShare> shares() {
        return Collections.unmodifiableSet(shares);
    }

    long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
