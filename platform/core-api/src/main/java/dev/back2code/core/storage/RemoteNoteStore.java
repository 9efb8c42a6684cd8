package dev.back2code.core.storage;

import dev.back2code.core.note.Created;
import dev.back2code.core.note.FoundNote;
import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.NoteStore;
import dev.back2code.core.note.NoteStream;
import dev.back2code.core.note.NoteSummary;
import dev.back2code.core.note.Page;
import dev.back2code.core.note.Role;
import dev.back2code.core.note.Share;
import dev.back2code.core.storage.StorageApi.Grant;
import dev.back2code.service.idempotency.IdempotencyKey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Keeps notes in storage-service. One call there for each call here. */
@Component
class RemoteNoteStore implements NoteStore {

    /** Of a parameter, in characters. */
    private static final int LONGEST = 500;

    private final StorageApi storage;
    private final ExportClient exports;

    RemoteNoteStore(StorageApi storage, ExportClient exports) {
        this.storage = storage;
        this.exports = exports;
    }

    @Override
    public Created create(IdempotencyKey key, NoteDraft draft) {
        ResponseEntity<Note> answer = storage.create(key.quoted(), draft);
        boolean replayed = Boolean.parseBoolean(answer.getHeaders().getFirst(IdempotencyKey.REPLAYED));
        return new Created(Objects.requireNonNull(answer.getBody()), replayed);
    }

    @Override
    public Note read(UUID id) {
        return storage.read(id);
    }

    @Override
    public Note change(UUID id, String ifMatch, NoteDraft draft) {
        return storage.change(id, ifMatch, draft);
    }

    @Override
    public void delete(UUID id, @Nullable String ifMatch) {
        storage.delete(id, ifMatch);
    }

    @Override
    public Page<NoteSummary> feed(@Nullable String cursor, int limit) {
        refuseIfTooLong(cursor, "invalid-cursor");
        return storage.feed(cursor, limit);
    }

    @Override
    public Page<FoundNote> search(@Nullable String text, @Nullable String tag, @Nullable String cursor, int limit) {
        refuseIfTooLong(text, "invalid-search");
        refuseIfTooLong(tag, "invalid-search");
        refuseIfTooLong(cursor, "invalid-cursor");
        return storage.search(text, tag, cursor, limit);
    }

    @Override
    public void share(UUID id, UUID user, Role role) {
        storage.share(id, user, new Grant(role));
    }

    @Override
    public void unshare(UUID id, UUID user) {
        storage.unshare(id, user);
    }

    @Override
    public List<Share> shares(UUID id) {
        return storage.shares(id).items();
    }

    @Override
    public NoteStream export() {
        return exports.open();
    }

    /** storage-service would say the same, if a request with such an address reached it. */
    private static void refuseIfTooLong(@Nullable String parameter, String slug) {
        if (parameter != null && parameter.length() > LONGEST) {
            throw new StorageRefusal(HttpStatus.BAD_REQUEST, slug, null, "too long");
        }
    }
}
