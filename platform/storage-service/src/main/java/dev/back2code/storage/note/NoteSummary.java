package dev.back2code.storage.note;

import java.time.Instant;

/**
 * A note as the feed lists it.
 *
 * @param createdAt to the microsecond, PostgreSQL's resolution
 * @param updatedAt to the microsecond; equals {@code createdAt} until the first change
 */
public record NoteSummary(NoteId id, String title, Instant createdAt, Instant updatedAt) {}
