package dev.back2code.core.identity;

/** What a token may allow, as Spring Security names it. */
public final class Scopes {

    public static final String READ = "SCOPE_notes:read";
    public static final String WRITE = "SCOPE_notes:write";

    private Scopes() {}
}
