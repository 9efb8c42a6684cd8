package dev.back2code.core.graphql;

import dev.back2code.core.identity.Caller;
import dev.back2code.core.note.FoundNote;
import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteSummary;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that are not read with their note: the seam answers them. */
@Controller
class DetailFields {

    @SchemaMapping(typeName = "NoteSummary")
    CompletableFuture<List<String>> tags(
            NoteSummary note, @ContextValue RequestDetails details, DataFetchingEnvironment field) {
        return details.ask(field, reads -> reads.tags(note.id()));
    }

    @SchemaMapping(typeName = "NoteSummary")
    CompletableFuture<List<NoteShares.With>> shares(
            NoteSummary note, @ContextValue RequestDetails details, DataFetchingEnvironment field) {
        return shares(note.id(), details, field);
    }

    @SchemaMapping(typeName = "FoundNote")
    CompletableFuture<List<NoteShares.With>> shares(
            FoundNote note, @ContextValue RequestDetails details, DataFetchingEnvironment field) {
        return shares(note.id(), details, field);
    }

    @SchemaMapping(typeName = "Note")
    CompletableFuture<List<NoteShares.With>> shares(
            Note note, @ContextValue RequestDetails details, DataFetchingEnvironment field) {
        return shares(note.id(), details, field);
    }

    private static CompletableFuture<List<NoteShares.With>> shares(
            UUID note, RequestDetails details, DataFetchingEnvironment field) {
        return details.ask(field, reads -> reads.shares(note));
    }

    @SchemaMapping(typeName = "NoteShare")
    Named person(NoteShares.With share) {
        return new Named(share.user(), null);
    }

    /** Of the caller the token tells it. */
    @SchemaMapping(typeName = "Note")
    Named owner(Note note) {
        UUID owner = note.ownerId();
        return owner == null ? Named.of(Caller.person()) : Named.known(owner, Caller.person());
    }

    /** As the feed's notes are. */
    @SchemaMapping(typeName = "NoteSummary")
    Named owner(NoteSummary note) {
        return Named.of(Caller.person());
    }

    @SchemaMapping(typeName = "FoundNote")
    Named owner(FoundNote note) {
        return Named.of(note.owner());
    }

    @SchemaMapping(typeName = "Person")
    CompletableFuture<String> name(Named person, @ContextValue RequestDetails details, DataFetchingEnvironment field) {
        return person.name() == null
                ? details.ask(field, reads -> reads.name(person.id()))
                : CompletableFuture.completedFuture(person.name());
    }
}
