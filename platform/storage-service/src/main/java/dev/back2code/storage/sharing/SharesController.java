package dev.back2code.storage.sharing;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.sharing.NoteShares.Share;
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

/** The routes of a note's shares. */
@RestController
@RequestMapping("/notes/{id}/shares")
class SharesController {

    private final NoteShares shares;

    SharesController(NoteShares shares) {
        this.shares = shares;
    }

    @GetMapping
    View shares(Actor actor, @PathVariable UUID id) {
        return new View(shares.shares(actor, new NoteId(id)));
    }

    @PutMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(Actor actor, @PathVariable UUID id, @PathVariable UUID user, @Valid @RequestBody Grant grant) {
        shares.share(actor, new NoteId(id), new UserId(user), grant.role());
    }

    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unshare(Actor actor, @PathVariable UUID id, @PathVariable UUID user) {
        shares.unshare(actor, new NoteId(id), new UserId(user));
    }

    record View(List<Share> items) {}

    record Grant(@NotNull Role role) {}
}
