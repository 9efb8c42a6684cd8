package dev.back2code.storage.note;

import java.util.UUID;

/** Identity of a note, unique over all tenants. */
public record NoteId(UUID value) {}
