package dev.back2code.storage.cache;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.IfMatch;
import dev.back2code.storage.note.NoteDraft;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteService;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.note.VersionNotGiven;
import dev.back2code.storage.seam.NoteCache;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
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

    NoteController(NoteService notes, NoteReads reads, NoteCache cache) {
        this.notes = notes;
        this.reads = reads;
        this.cache = cache;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteView> create(Actor actor, @Valid @RequestBody NoteDraft draft) {
        NoteView note = notes.create(actor, draft);
        return ResponseEntity.created(URI.create("/notes/" + note.id()))
                .eTag(note.etag())
                .body(note);
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
        return tagged(cache.change(actor, note, () -> notes.change(actor, note, condition, draft)));
    }

    /** Unconditional unless the caller names a version. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id, @RequestHeader(IF_MATCH) Optional<String> ifMatch) {
        NoteId note = new NoteId(id);
        IfMatch condition = ifMatch.map(IfMatch::parse).orElse(IfMatch.ANY);
        cache.change(actor, note, () -> {
            notes.delete(actor, note, condition);
            return null;
        });
    }

    private static ResponseEntity<NoteView> tagged(NoteView note) {
        return ResponseEntity.ok().eTag(note.etag()).body(note);
    }
}
