package dev.back2code.core.seam;

import dev.back2code.core.note.NoteShares;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Details of notes for the fields of one GraphQL request, read from {@link dev.back2code.core.note.DetailStore}. The
 * service carries a document out level by level: it calls for the fields of a level one after the other, whichever notes
 * they stand in, and then {@link #answer}. What is answered is shown, and leads to the fields of the next level; they may
 * call while {@code answer} is still at work. All calls come from the request's thread as long as stages are completed there.
 *
 * <p>Within a request no id is asked for a second time, unless there was a change in between. From one request to another
 * nothing is kept. Of each kind of detail that a level asks for there is one call of the store for each started hundred of
 * different ids, and of a kind that it does not ask for there is none.
 *
 * <p>If a call of the store fails, the stages of its own ids fail by that exception, and no others.
 */
public interface DetailReads {

    /**
     * The tags of a note.
     *
     * @return fails by {@link dev.back2code.core.note.DetailHidden} if the store tells none of this note
     */
    CompletionStage<List<String>> tags(UUID note);

    /**
     * The name of a member of the caller's tenant.
     *
     * @return empty if the store tells nobody of this id
     */
    CompletionStage<String> name(UUID user);

    /**
     * With whom a note is shared, oldest first.
     *
     * @return fails by {@link dev.back2code.core.note.DetailHidden} if the store tells nothing of this note
     */
    CompletionStage<List<NoteShares.With>> shares(UUID note);

    /** A mutation of this request has been carried out, or may have been: what was read before it may be different now. */
    void changed();

    /** Answers all that has been asked for. Nothing goes on in this request until something is answered. */
    void answer();
}
