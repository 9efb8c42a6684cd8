package dev.back2code.auth.invitation;

import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import dev.back2code.auth.identity.Actor;
import dev.back2code.auth.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people into the actor's tenant. */
@Service
class InvitationService {

    private static final Duration LIFE = Duration.ofDays(7);

    private final Invitations invitations;
    private final Audit audit;
    private final InstantSource clock;

    InvitationService(Invitations invitations, Audit audit, InstantSource clock) {
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer is the only place where the code is ever seen. */
    @Transactional
    Invitation make(Actor actor) {
        Instant expiresAt = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        Invitation invitation = new Invitation(Secrets.random(), expiresAt);
        invitations.add(invitation.code(), actor, expiresAt);
        audit.ok(Event.INVITATION_MADE, actor.tenant(), actor.user(), Map.of());
        return invitation;
    }
}
