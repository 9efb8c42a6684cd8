/*
 * believed: "Loaders for each user: then nobody sees what is another's, and the second request is free."
 * wrong: >
 *   The user is the same, the moment is not. Who shares a note and looks again sees what was an hour ago, at
 *   this instance.
 * rejected-by:
 *   - WhoseDetailsTest.a_request_shows_what_is_so_when_it_comes
 */
package dev.back2code.katas.api01;

import dev.back2code.core.note.DetailStore;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.DetailReads;
import dev.back2code.core.seam.NoteDetails;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class BatchedNoteDetails implements NoteDetails {

    private final DetailStore store;
    private final Map<Actor, DetailLoaders> loaders = new ConcurrentHashMap<>();

    public BatchedNoteDetails(DetailStore store) {
        this.store = store;
    }

    @Override
    public DetailReads open(Actor caller) {
        return loaders.computeIfAbsent(caller, user -> new DetailLoaders(store));
    }
}
