package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteView;
import java.util.function.Supplier;

/**
 * Keeps notes in Redis, between the routes of one note and the database. Several instances of the service share both,
 * and calls come at the same time.
 *
 * <p>What callers may rely on:
 *
 * <ul>
 *   <li>When a change has returned, whoever begins to read sees it, or a later one.
 *   <li>Nobody is shown a note that the database would not show them.
 *   <li>However many read a note at the same time, at whatever instances, it is loaded once for them; once more where
 *       that load takes long.
 *   <li>An old note is never shown for more than 2 seconds after a change, even if the cache could not learn of that
 *       change: the process died behind its commit, or Redis took no command.
 *   <li>Reads and changes work without Redis, and do not go on asking it at every call while it does not answer. What
 *       Redis holds may be anything; what makes no sense is not there.
 *   <li>Everything in Redis ends by itself within an hour; notes that came together do not end together. That a note is
 *       absent is remembered as well, for at most 5 seconds.
 * </ul>
 */
public interface NoteCache {

    /**
     * A note of the actor's own.
     *
     * @param load reads it from the database, in a transaction of its own; safe to call any number of times
     * @throws dev.back2code.storage.note.NoteNotFound if the actor has no such note, as {@code load} says it
     */
    NoteView read(Actor actor, NoteId id, Supplier<NoteView> load);

    /**
     * Lets a change of one note happen: of its content, of its owner, of whether it is archived or exists.
     *
     * @param change changes the note in a transaction of its own; to be called once
     * @return what {@code change} returns
     * @throws RuntimeException that of {@code change}
     */
    <T> T change(Actor actor, NoteId id, Supplier<T> change);
}
