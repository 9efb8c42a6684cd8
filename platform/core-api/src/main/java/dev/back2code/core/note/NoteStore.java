package dev.back2code.core.note;

import dev.back2code.service.idempotency.IdempotencyKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where notes are kept, as the caller of the request at hand sees them; drafts have been checked. Fails as the storage
 * client says.
 */
public interface NoteStore {

    /** Creates one note for the key, however often it is asked to. */
    Created create(IdempotencyKey key, NoteDraft draft);

    Note read(UUID id);

    /** @param ifMatch entity tags of which the note's must be one (RFC 9110, 13.1.1) */
    Note change(UUID id, String ifMatch, NoteDraft draft);

    /** @param ifMatch as for {@link #change}; null for any */
    void delete(UUID id, @Nullable String ifMatch);

    /** The caller's own notes, newest first. */
    Page<NoteSummary> feed(@Nullable String cursor, int limit);

    /**
     * The caller's own notes and those that are shared with the caller, newest first.
     *
     * @param text part of the title or the body, in whatever case; null for any
     * @param tag one of the note's tags; null for any
     */
    Page<FoundNote> search(@Nullable String text, @Nullable String tag, @Nullable String cursor, int limit);

    void share(UUID id, UUID user, Role role);

    void unshare(UUID id, UUID user);

    List<Share> shares(UUID id);

    /** All notes of the caller's own, oldest first. */
    NoteStream export();
}
