package dev.back2code.auth.account;

import java.util.UUID;

/** What a new account's owner is told. */
record AccountView(UUID id, UUID tenant) {

    static AccountView of(Account account) {
        return new AccountView(account.id(), account.tenant());
    }
}
