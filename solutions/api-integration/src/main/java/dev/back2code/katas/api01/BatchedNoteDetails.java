package dev.back2code.katas.api01;

import dev.back2code.core.note.DetailStore;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.DetailReads;
import dev.back2code.core.seam.NoteDetails;

/** Loaders for each request, and nothing besides: what they keep is the caller's alone, and ends with the request. */
public class BatchedNoteDetails implements NoteDetails {

    private final DetailStore store;

    public BatchedNoteDetails(DetailStore store) {
        this.store = store;
    }

    @Override
    public DetailReads open(Actor caller) {
        return new DetailLoaders(store);
    }
}
