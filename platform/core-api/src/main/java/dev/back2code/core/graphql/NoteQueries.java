package dev.back2code.core.graphql;

import dev.back2code.core.identity.Scopes;
import dev.back2code.core.note.FoundNote;
import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteStore;
import dev.back2code.core.note.NoteSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** What can be asked. */
@Controller
class NoteQueries {

    private static final String MAY_READ = "hasAuthority('" + Scopes.READ + "')";

    private final NoteStore store;

    NoteQueries(NoteStore store) {
        this.store = store;
    }

    @QueryMapping
    @PreAuthorize(MAY_READ)
    Note note(@Argument Id id) {
        return store.read(id.value());
    }

    @QueryMapping
    @PreAuthorize(MAY_READ)
    Connection<NoteSummary> notes(@Argument int first, @Argument @Nullable String after) {
        return Connection.of(store.feed(after, first));
    }

    @QueryMapping
    @PreAuthorize(MAY_READ)
    Connection<FoundNote> search(
            @Argument @Nullable String q,
            @Argument @Nullable String tag,
            @Argument int first,
            @Argument @Nullable String after) {
        return Connection.of(store.search(q, tag, after, first));
    }
}
