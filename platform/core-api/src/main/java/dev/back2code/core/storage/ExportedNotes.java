package dev.back2code.core.storage;

import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteStream;
import dev.back2code.core.storage.StorageFailure.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an export, none of them endless. */
final class ExportedNotes implements NoteStream {

    private final InputStream lines;
    private final long longest;
    private final JsonMapper json;

    /** @param longest of a line, in bytes */
    ExportedNotes(InputStream lines, long longest, JsonMapper json) {
        this.lines = new BufferedInputStream(lines);
        this.longest = longest;
        this.json = json;
    }

    /** @throws StorageFailure if the stream breaks off, or a line is no note */
    @Override
    public Optional<Note> next() {
        try {
            return line().map(line -> json.readValue(line, Note.class));
        } catch (IOException | JacksonException unusable) {
            throw new StorageFailure(Kind.UNUSABLE, false, unusable);
        }
    }

    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = lines.read(); c != '\n'; c = lines.read()) {
            if (c < 0 && line.size() == 0) {
                return Optional.empty();
            }
            if (c < 0 || line.size() >= longest) {
                throw new EOFException("the export ends within a line, or a line does not end");
            }
            line.write(c);
        }
        return Optional.of(line.toByteArray());
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException readEnough) {
            // nobody wants more
        }
    }
}
