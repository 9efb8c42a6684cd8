package dev.back2code.storage.preview;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.TimeLimit;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The route that previews the first link of a note. */
@RestController
class PreviewController {

    private final Notes notes;
    private final Optional<PreviewServer> server;
    private final TimeLimit timeLimit;
    private final PreviewSettings settings;

    PreviewController(Notes notes, Optional<PreviewServer> server, TimeLimit timeLimit, PreviewSettings settings) {
        this.notes = notes;
        this.server = server;
        this.timeLimit = timeLimit;
        this.settings = settings;
    }

    /** No transaction is open, so no connection to the database is held, while the server is asked. */
    @GetMapping("/notes/{id}/preview")
    Preview preview(Actor actor, @PathVariable UUID id) throws Exception {
        URI link = link(actor, new NoteId(id));
        PreviewServer asked = server.orElseThrow(NoPreview::withoutServer);
        return new Preview(link, timeLimit.call(() -> asked.titleOf(link), settings.limit()));
    }

    private URI link(Actor actor, NoteId id) {
        Note note = notes.find(actor, id).orElseThrow(() -> NoteNotFound.of(id));
        return Links.first(note.body()).orElseThrow(() -> NoPreview.of(id));
    }
}
