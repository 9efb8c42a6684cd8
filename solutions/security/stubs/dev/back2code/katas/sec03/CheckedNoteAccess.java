package dev.back2code.katas.sec03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.Permission;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with which note. */
public class CheckedNoteAccess implements NoteAccess {

    private final JdbcClient db;

    public CheckedNoteAccess(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void require(Actor actor, NoteId note, Permission permission) {
        throw new UnsupportedOperationException("CheckedNoteAccess.require is yours to write (sec-03)");
    }

    @Override
    public List<String> visibleTo(Actor actor, Permission permission) {
        throw new UnsupportedOperationException("CheckedNoteAccess.visibleTo is yours to write (sec-03)");
    }
}
