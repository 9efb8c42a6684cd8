package dev.back2code.storage.cache;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.back2code.service.idempotency.IdempotencyKey;
import dev.back2code.storage.idempotency.Idempotency;
import dev.back2code.storage.idempotency.Once;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.IfMatch;
import dev.back2code.storage.note.NoteDraft;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteService;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.note.VersionNotGiven;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteCache;
import dev.back2code.storage.seam.Permission;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes of one note. */
@RestController
@RequestMapping("/notes")
class NoteController {

    private final NoteService notes;
    private final NoteReads reads;
    private final NoteCache cache;
    private final NoteAccess access;
    private final Idempotency idempotency;

    NoteController(NoteService notes, NoteReads reads, NoteCache cache, NoteAccess access, Idempotency idempotency) {
        this.notes = notes;
        this.reads = reads;
        this.cache = cache;
        this.access = access;
        this.idempotency = idempotency;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteView> create(
            Actor actor, @RequestHeader HttpHeaders headers, @Valid @RequestBody NoteDraft draft) {
        List<String> keys = headers.getOrEmpty(IdempotencyKey.HEADER);
        return keys.isEmpty()
                ? created(notes.create(actor, draft), false)
                : createOnce(new Intent(actor, "create-note", IdempotencyKey.parse(keys)), draft);
    }

    private ResponseEntity<NoteView> createOnce(Intent intent, NoteDraft draft) {
        // In one order, for the same tags may come in any.
        List<Object> request = List.of(draft.title(), draft.body(), new TreeSet<>(draft.tags()));
        Once<NoteView> note =
                idempotency.once(intent, request, NoteView.class, () -> notes.create(intent.actor(), draft));
        return created(note.answer(), note.replayed());
    }

    private static ResponseEntity<NoteView> created(NoteView note, boolean replayed) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create("/notes/" + note.id())).eTag(note.etag());
        if (replayed) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(note);
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteView> read(Actor actor, @PathVariable UUID id) {
        return tagged(reads.read(actor, new NoteId(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<NoteView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(IF_MATCH) Optional<String> ifMatch,
            @Valid @RequestBody NoteDraft draft) {
        IfMatch condition = ifMatch.map(IfMatch::parse).orElseThrow(VersionNotGiven::new);
        NoteId note = new NoteId(id);
        return tagged(cache.change(
                actor,
                note,
                () -> notes.change(actor, note, unlessOwn(actor, note, Permission.CHANGE), condition, draft)));
    }

    /** Unconditional unless the caller names a version. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id, @RequestHeader(IF_MATCH) Optional<String> ifMatch) {
        NoteId note = new NoteId(id);
        IfMatch condition = ifMatch.map(IfMatch::parse).orElse(IfMatch.ANY);
        cache.change(actor, note, () -> {
            notes.delete(actor, note, unlessOwn(actor, note, Permission.MANAGE), condition);
            return null;
        });
    }

    private Runnable unlessOwn(Actor actor, NoteId note, Permission permission) {
        return () -> access.require(actor, note, permission);
    }

    private static ResponseEntity<NoteView> tagged(NoteView note) {
        return ResponseEntity.ok().eTag(note.etag()).body(note);
    }
}
