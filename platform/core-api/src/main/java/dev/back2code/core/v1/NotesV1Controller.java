package dev.back2code.core.v1;

import dev.back2code.core.note.Created;
import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteStore;
import dev.back2code.core.rest.Answers;
import dev.back2code.core.rest.Headers;
import dev.back2code.core.seam.DraftValidator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes, one by one and in lists. */
@RestController
@RequestMapping(path = "/v1/notes", produces = MediaType.APPLICATION_JSON_VALUE)
class NotesV1Controller {

    private final NoteStore store;
    private final DraftValidator validator;

    NotesV1Controller(NoteStore store, DraftValidator validator) {
        this.store = store;
        this.validator = validator;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteV1> create(@RequestHeader HttpHeaders headers, @RequestBody DraftV1 draft) {
        Created created = store.create(Headers.key(headers), draft.checked(validator));
        return Answers.created("/v1/notes", created, NoteV1::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteV1> read(@PathVariable UUID id) {
        return Answers.of(store.read(id), NoteV1::of);
    }

    @PutMapping("/{id}")
    ResponseEntity<NoteV1> change(
            @PathVariable UUID id, @RequestHeader HttpHeaders headers, @RequestBody DraftV1 draft) {
        Note note = store.change(id, Headers.condition(headers), draft.checked(validator));
        return Answers.of(note, NoteV1::of);
    }

    /** Unconditional unless the caller names a version. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        store.delete(id, Headers.conditionIfAny(headers));
    }

    @GetMapping
    PageV1<PageV1.Item> feed(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "20") int limit) {
        return PageV1.ofFeed(store.feed(cursor, limit));
    }

    @GetMapping("/search")
    PageV1<PageV1.Found> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return PageV1.ofSearch(store.search(q, tag, cursor, limit));
    }
}
