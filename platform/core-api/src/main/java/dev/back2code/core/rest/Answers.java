package dev.back2code.core.rest;

import dev.back2code.core.note.Created;
import dev.back2code.core.note.Note;
import dev.back2code.service.idempotency.IdempotencyKey;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** Answers about one note. */
public final class Answers {

    private Answers() {}

    /** @param notes path of all notes */
    public static <T> ResponseEntity<T> created(String notes, Created created, Function<Note, T> view) {
        Note note = created.note();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create(notes + "/" + note.id())).eTag(note.etag());
        if (created.replayed()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(view.apply(note));
    }

    /** Spring makes it a 304 where the caller has what it would show. */
    public static <T> ResponseEntity<T> of(Note note, Function<Note, T> view) {
        return ResponseEntity.ok().eTag(note.etag()).body(view.apply(note));
    }
}
