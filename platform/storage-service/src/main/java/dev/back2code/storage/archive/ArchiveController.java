package dev.back2code.storage.archive;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.seam.NoteCache;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route that archives a note. */
@RestController
class ArchiveController {

    private final NoteArchive archive;
    private final NoteCache cache;

    ArchiveController(NoteArchive archive, NoteCache cache) {
        this.archive = archive;
        this.cache = cache;
    }

    @PostMapping("/notes/{id}/archive")
    Answer archive(Actor actor, @PathVariable UUID id) {
        NoteId note = new NoteId(id);
        return new Answer(cache.change(actor, note, () -> archive.archive(actor, note)));
    }

    /** @param archived whether it was this call that archived the note */
    record Answer(boolean archived) {}
}
