package dev.back2code.core.graphql;

import dev.back2code.core.identity.Scopes;
import dev.back2code.core.note.Created;
import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteStore;
import dev.back2code.core.note.Role;
import dev.back2code.core.seam.DraftValidator;
import dev.back2code.service.idempotency.IdempotencyKey;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** What can be done. */
@Controller
class NoteMutations {

    private static final String MAY_WRITE = "hasAuthority('" + Scopes.WRITE + "')";

    private final NoteStore store;
    private final DraftValidator validator;

    NoteMutations(NoteStore store, DraftValidator validator) {
        this.store = store;
        this.validator = validator;
    }

    @MutationMapping
    @PreAuthorize(MAY_WRITE)
    Created createNote(@Argument String key, @Argument DraftInput draft, @ContextValue RequestDetails details) {
        return done(details, () -> store.create(new IdempotencyKey(key), draft.checked(validator)));
    }

    @MutationMapping
    @PreAuthorize(MAY_WRITE)
    Note updateNote(
            @Argument Id id, @Argument long version, @Argument DraftInput draft, @ContextValue RequestDetails details) {
        return done(details, () -> store.change(id.value(), Note.ifVersion(version), draft.checked(validator)));
    }

    @MutationMapping
    @PreAuthorize(MAY_WRITE)
    boolean deleteNote(@Argument Id id, @ContextValue RequestDetails details) {
        return done(details, () -> {
            store.delete(id.value(), null);
            return true;
        });
    }

    @MutationMapping
    @PreAuthorize(MAY_WRITE)
    boolean shareNote(@Argument Id id, @Argument Id user, @Argument Role role, @ContextValue RequestDetails details) {
        return done(details, () -> {
            store.share(id.value(), user.value(), role);
            return true;
        });
    }

    @MutationMapping
    @PreAuthorize(MAY_WRITE)
    boolean unshareNote(@Argument Id id, @Argument Id user, @ContextValue RequestDetails details) {
        return done(details, () -> {
            store.unshare(id.value(), user.value());
            return true;
        });
    }

    /** Also of a mutation that failed nobody may know whether it was carried out. */
    private static <T> T done(RequestDetails details, Supplier<T> mutation) {
        try {
            return mutation.get();
        } finally {
            details.changed();
        }
    }
}
