/*
 * believed: "A loader is made once, like any other service, and serves all requests."
 * wrong: >
 *   A loader keeps what it has loaded. What it has loaded for one caller it then hands to the next, who may
 *   not see it, and nothing is ever read again.
 * rejected-by:
 *   - WhoseDetailsTest.what_one_user_was_shown_is_not_shown_to_the_next
 *   - WhoseDetailsTest.a_request_shows_what_is_so_when_it_comes
 *   - WhoseDetailsTest.names_are_of_the_caller_s_tenant
 *   - WhoseDetailsTest.requests_at_the_same_time_do_not_meet
 */
package dev.back2code.katas.api01;

import dev.back2code.core.note.DetailStore;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.DetailReads;
import dev.back2code.core.seam.NoteDetails;

public class BatchedNoteDetails implements NoteDetails {

    private final DetailLoaders loaders;

    public BatchedNoteDetails(DetailStore store) {
        this.loaders = new DetailLoaders(store);
    }

    @Override
    public DetailReads open(Actor caller) {
        return loaders;
    }
}
