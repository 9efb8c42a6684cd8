package dev.back2code.storage.seam;

/** What somebody may want with a note. */
public enum Permission {
    /** See it: the note itself, and in what is found. Owner, editors and viewers. */
    READ,
    /** Change title, body and tags. Owner and editors. */
    CHANGE,
    /** Delete it, export it, share it, and see with whom it is shared. The owner alone. */
    MANAGE
}
