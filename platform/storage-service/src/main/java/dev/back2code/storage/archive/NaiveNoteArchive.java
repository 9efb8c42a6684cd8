package dev.back2code.storage.archive;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** A listed weakness (seam {@code note-archive}): find, set, save. Fine for one user on a good day. */
public class NaiveNoteArchive implements NoteArchive {

    private final Notes notes;
    private final InstantSource clock;

    public NaiveNoteArchive(Notes notes, InstantSource clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean archive(Actor actor, NoteId id) {
        Optional<Note> note =
                notes.find(actor, id).filter(found -> found.archivedAt().isEmpty());
        note.ifPresent(this::archive);
        return note.isPresent();
    }

    private void archive(Note note) {
        note.archive(clock.instant());
        notes.save(note);
    }
}
