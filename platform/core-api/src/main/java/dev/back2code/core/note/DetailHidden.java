package dev.back2code.core.note;

/** What a field would show is not for the caller, or no longer there. Becomes 403 at that field. */
public final class DetailHidden extends RuntimeException {

    public DetailHidden() {
        super("what this field shows of the note is not for you, or no longer there");
    }
}
