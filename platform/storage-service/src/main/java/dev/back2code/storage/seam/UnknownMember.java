package dev.back2code.storage.seam;

import dev.back2code.storage.note.UserId;

/** The tenant has no such member. Becomes 422. */
public final class UnknownMember extends RuntimeException {

    private UnknownMember(String message) {
        super(message);
    }

    public static UnknownMember of(UserId user) {
        return new UnknownMember("no member %s".formatted(user.value()));
    }
}
