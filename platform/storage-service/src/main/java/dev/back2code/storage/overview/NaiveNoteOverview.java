package dev.back2code.storage.overview;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Member;
import dev.back2code.storage.note.Members;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

/** A listed weakness (seam {@code note-overview}): asks again for each note. Fine for one user on a good day. */
public class NaiveNoteOverview implements NoteOverview {

    private final Notes notes;
    private final Members members;

    public NaiveNoteOverview(Notes notes, Members members) {
        this.notes = notes;
        this.members = members;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OverviewItem> latest(Actor actor, int limit) {
        return notes.latestVisible(actor, Limit.of(Math.clamp(limit, 1, 1000))).stream()
                .map(this::item)
                .toList();
    }

    private OverviewItem item(Note note) {
        String owner =
                members.find(note.tenantId(), note.ownerId()).map(Member::name).orElse("");
        return new OverviewItem(
                note.id(), note.title(), List.copyOf(note.tags()), note.shares().size(), owner);
    }
}
