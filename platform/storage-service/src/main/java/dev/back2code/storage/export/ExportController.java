package dev.back2code.storage.export;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The route of the export: a note a line, written as they are read. */
@RestController
class ExportController {

    private final NoteExport export;
    private final JsonMapper json;

    ExportController(NoteExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    /** What fails behind the first bytes ends the connection: half an export must not look like a whole one. */
    @GetMapping(path = "/notes/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(Actor actor, HttpServletResponse response) throws IOException {
        List<NoteView> batch = export.batch(actor, Optional.empty());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        while (!batch.isEmpty()) {
            for (NoteView note : batch) {
                out.write(json.writeValueAsBytes(note));
                out.write('\n');
            }
            out.flush();
            batch = export.batch(actor, Optional.of(batch.getLast()));
        }
    }
}
