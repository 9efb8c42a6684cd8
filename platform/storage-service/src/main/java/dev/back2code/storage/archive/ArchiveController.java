package dev.back2code.storage.archive;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route that archives a note. */
@RestController
class ArchiveController {

    private final NoteArchive archive;

    ArchiveController(NoteArchive archive) {
        this.archive = archive;
    }

    @PostMapping("/notes/{id}/archive")
    Answer archive(Actor actor, @PathVariable UUID id) {
        return new Answer(archive.archive(actor, new NoteId(id)));
    }

    /** @param archived whether it was this call that archived the note */
    record Answer(boolean archived) {}
}
