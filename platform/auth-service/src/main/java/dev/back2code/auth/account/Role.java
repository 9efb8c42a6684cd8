package dev.back2code.auth.account;

import java.util.Locale;

/** What a person may do in a tenant. */
public enum Role {
    ADMIN,
    MEMBER;

    /** As tokens and the database name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
