package dev.back2code.storage.seam;

import dev.back2code.storage.note.UserId;

/** The tenant has no quota for that user. Becomes 404. */
public final class UnknownQuota extends RuntimeException {

    private UnknownQuota(String message) {
        super(message);
    }

    public static UnknownQuota of(UserId user) {
        return new UnknownQuota("no quota of user %s".formatted(user.value()));
    }
}
