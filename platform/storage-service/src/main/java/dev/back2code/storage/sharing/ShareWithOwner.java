package dev.back2code.storage.sharing;

/** A note is its owner's already. Becomes 422. */
public final class ShareWithOwner extends RuntimeException {

    ShareWithOwner() {
        super("a note is not shared with its owner");
    }
}
