package dev.back2code.storage.invitation;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The route that invites somebody to a note. */
@RestController
class InvitationController {

    private final InvitationService invitations;

    InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    @PostMapping("/notes/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationDraft invite(Actor actor, @PathVariable UUID id, @Valid @RequestBody InvitationDraft draft) {
        invitations.invite(actor, new NoteId(id), draft);
        return draft;
    }
}
