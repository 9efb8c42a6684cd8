package dev.back2code.storage.invitation;

import dev.back2code.storage.note.StorableText;
import jakarta.validation.constraints.NotNull;

/**
 * Whom to invite.
 *
 * @param email as it was typed; which addresses can be stored is the database's rule
 */
record InvitationDraft(@NotNull @StorableText String email) {}
