package dev.back2code.core.v1;

import dev.back2code.core.note.NoteStore;
import dev.back2code.core.note.Role;
import dev.back2code.core.note.Share;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** With whom a note is shared. */
@RestController
@RequestMapping("/v1/notes/{id}/shares")
class SharesV1Controller {

    private final NoteStore store;

    SharesV1Controller(NoteStore store) {
        this.store = store;
    }

    @GetMapping
    Shares shares(@PathVariable UUID id) {
        return new Shares(store.shares(id));
    }

    @PutMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(@PathVariable UUID id, @PathVariable UUID user, @Valid @RequestBody Grant grant) {
        store.share(id, user, grant.role());
    }

    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unshare(@PathVariable UUID id, @PathVariable UUID user) {
        store.unshare(id, user);
    }

    record Grant(@NotNull Role role) {}

    record Shares(List<Share> items) {}
}
