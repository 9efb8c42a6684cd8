package dev.back2code.core.note;

/** @param replayed whether an earlier request with the same key had created the note */
public record Created(Note note, boolean replayed) {}
