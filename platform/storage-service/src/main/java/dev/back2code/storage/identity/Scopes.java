package dev.back2code.storage.identity;

/** What a token may allow, as Spring Security names it. */
final class Scopes {

    static final String PREFIX = "SCOPE_";
    static final String READ = PREFIX + "notes:read";
    static final String WRITE = PREFIX + "notes:write";

    private Scopes() {}
}
