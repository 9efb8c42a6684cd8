package dev.back2code.auth.audit;

import java.util.Locale;

/** What is worth an entry. */
public enum Event {
    REGISTERED,
    LOGIN,
    TOKEN_ISSUED,
    TOKEN_REFRESHED,
    TOKEN_REVOKED,
    INVITATION_MADE,
    INVITATION_USED,
    API_KEY_MADE,
    API_KEY_REVOKED,
    KEY_MADE;

    /** As the entry names it, such as {@code token-issued}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
