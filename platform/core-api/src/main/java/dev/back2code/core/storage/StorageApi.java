package dev.back2code.core.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.back2code.core.note.FoundNote;
import dev.back2code.core.note.Note;
import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteSummary;
import dev.back2code.core.note.NoteTags;
import dev.back2code.core.note.Page;
import dev.back2code.core.note.Person;
import dev.back2code.core.note.Role;
import dev.back2code.core.note.Share;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this service asks of storage-service; docs/contracts says it by examples. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface StorageApi {

    @PostExchange("/notes")
    ResponseEntity<Note> create(@RequestHeader("Idempotency-Key") String key, @RequestBody NoteDraft draft);

    @GetExchange("/notes/{id}")
    Note read(@PathVariable UUID id);

    @PutExchange("/notes/{id}")
    Note change(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch, @RequestBody NoteDraft draft);

    @DeleteExchange("/notes/{id}")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch);

    @GetExchange("/feed")
    Page<NoteSummary> feed(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    @GetExchange("/notes/search")
    Page<FoundNote> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @PutExchange("/notes/{id}/shares/{user}")
    void share(@PathVariable UUID id, @PathVariable UUID user, @RequestBody Grant grant);

    @DeleteExchange("/notes/{id}/shares/{user}")
    void unshare(@PathVariable UUID id, @PathVariable UUID user);

    @GetExchange("/notes/{id}/shares")
    Shares shares(@PathVariable UUID id);

    @GetExchange("/notes/tags")
    Details<NoteTags> tags(@RequestParam String ids);

    @GetExchange("/notes/shares")
    Details<NoteShares> shares(@RequestParam String ids);

    @GetExchange("/members")
    Details<Person> members(@RequestParam String ids);

    record Details<T>(@JsonProperty(required = true) List<T> items) {}

    record Grant(Role role) {}

    record Shares(List<Share> items) {}
}
