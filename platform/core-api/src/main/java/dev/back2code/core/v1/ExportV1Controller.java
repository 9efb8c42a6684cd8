package dev.back2code.core.v1;

import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteStore;
import dev.back2code.core.note.NoteStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** All notes of the caller's own, line by line as they come, so that neither side holds them all. */
@RestController
class ExportV1Controller {

    private final NoteStore store;
    private final JsonMapper json;

    ExportV1Controller(NoteStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /** What fails behind the first bytes ends the connection: half an export must not look like a whole one. */
    @GetMapping(path = "/v1/notes/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(HttpServletResponse response) throws IOException {
        try (NoteStream notes = store.export()) {
            Optional<Note> note = notes.next();
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            OutputStream out = response.getOutputStream();
            while (note.isPresent()) {
                out.write(json.writeValueAsBytes(NoteV1.of(note.get())));
                out.write('\n');
                note = notes.next();
            }
        }
    }
}
