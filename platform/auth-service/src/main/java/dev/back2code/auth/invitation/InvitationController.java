package dev.back2code.auth.invitation;

import dev.back2code.auth.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The route by which admins invite. */
@RestController
class InvitationController {

    private final InvitationService invitations;

    InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invitation invite(Actor actor) {
        return invitations.make(actor);
    }
}
