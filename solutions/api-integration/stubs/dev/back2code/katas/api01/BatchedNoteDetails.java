package dev.back2code.katas.api01;

import dev.back2code.core.note.DetailStore;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.DetailReads;
import dev.back2code.core.seam.NoteDetails;

/**
 * Kata api-01: a list shows details of all its notes, by as few calls of storage-service as there are kinds of details.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of core-api. {@link NoteDetails}
 * and {@link DetailReads} are the contract.
 */
public class BatchedNoteDetails implements NoteDetails {

    private final DetailStore store;

    public BatchedNoteDetails(DetailStore store) {
        this.store = store;
    }

    @Override
    public DetailReads open(Actor caller) {
        throw new UnsupportedOperationException("BatchedNoteDetails.open is yours to write (api-01)");
    }
}
