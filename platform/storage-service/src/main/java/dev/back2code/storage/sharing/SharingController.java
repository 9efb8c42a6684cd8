package dev.back2code.storage.sharing;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.NoteCache;
import dev.back2code.storage.seam.NoteSharing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes of a note's editors and of its owner. */
@RestController
@RequestMapping("/notes/{id}")
class SharingController {

    private final NoteSharing sharing;
    private final NoteCache cache;

    SharingController(NoteSharing sharing, NoteCache cache) {
        this.sharing = sharing;
        this.cache = cache;
    }

    @DeleteMapping("/editors/{user}")
    Answer revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID user) {
        return new Answer(sharing.revokeEditor(actor, new NoteId(id), new UserId(user)));
    }

    @PostMapping("/owner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(Actor actor, @PathVariable UUID id, @Valid @RequestBody NewOwner owner) {
        NoteId note = new NoteId(id);
        cache.change(actor, note, () -> {
            sharing.transferOwnership(actor, note, new UserId(owner.to()));
            return null;
        });
    }

    /** @param revoked whether it was this call that revoked it */
    record Answer(boolean revoked) {}

    record NewOwner(@NotNull UUID to) {}
}
