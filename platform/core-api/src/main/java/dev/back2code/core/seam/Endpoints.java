package dev.back2code.core.seam;

/** The parts of storage-service that fail apart from each other. What is known of one says nothing about another. */
public enum Endpoints {
    /** Single notes, the feed of one's own, and whom a note is shared with. */
    NOTES,
    /** The search. */
    SEARCH,
    /** Details of many notes or people at once, for GraphQL. */
    DETAILS,
    /** The stream of all notes, of which the beginning is a call. */
    EXPORT
}
