package dev.back2code.experiment.history;

/**
 * A note that is in the database when all is over.
 *
 * @param key names its create
 * @param v its version
 * @param h hash of its body
 */
public record StoredNote(String note, String key, long v, String h) {}
