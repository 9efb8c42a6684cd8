package dev.back2code.core.v2;

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

/** What of version 1 has changed; all else is still there. */
@RestController
@RequestMapping(path = "/v2/notes", produces = MediaType.APPLICATION_JSON_VALUE)
class NotesV2Controller {

    private final NoteStore store;
    private final DraftValidator validator;

    NotesV2Controller(NoteStore store, DraftValidator validator) {
        this.store = store;
        this.validator = validator;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteV2> create(@RequestHeader HttpHeaders headers, @RequestBody DraftV2 draft) {
        Created created = store.create(Headers.key(headers), draft.checked(validator));
        return Answers.created("/v2/notes", created, NoteV2::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteV2> read(@PathVariable UUID id) {
        return Answers.of(store.read(id), NoteV2::of);
    }

    @PutMapping("/{id}")
    ResponseEntity<NoteV2> change(
            @PathVariable UUID id, @RequestHeader HttpHeaders headers, @RequestBody DraftV2 draft) {
        Note note = store.change(id, Headers.condition(headers), draft.checked(validator));
        return Answers.of(note, NoteV2::of);
    }

    @GetMapping
    PageV2 feed(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "20") int limit) {
        return PageV2.of(store.feed(cursor, limit));
    }
}
