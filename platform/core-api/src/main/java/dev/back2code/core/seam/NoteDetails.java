package dev.back2code.core.seam;

/** How fields are answered that show of a note what was not read with it. */
public interface NoteDetails {

    /**
     * The details for one GraphQL request, before its document is carried out. Requests of many callers are at work at the
     * same time. It asks nobody and never fails.
     *
     * @param caller whose request it is
     */
    DetailReads open(Actor caller);
}
