package dev.back2code.auth.account;

import org.jspecify.annotations.Nullable;

/**
 * A registration as it was sent.
 *
 * @param invitation of the tenant to join; absent: a new tenant is made, and the account is its admin
 */
record RegistrationDraft(
        @Nullable String login,
        @Nullable String password,
        @Nullable String name,
        @Nullable String invitation) {

    @Override
    public String toString() {
        return "registration of " + login;
    }
}
