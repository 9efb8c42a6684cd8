package dev.back2code.core.note;

import java.util.Optional;

/** Notes one after the other, as they come. */
public interface NoteStream extends AutoCloseable {

    /**
     * The next note.
     *
     * @return empty at the end; a stream that was broken off has none, it fails
     */
    Optional<Note> next();

    @Override
    void close();
}
