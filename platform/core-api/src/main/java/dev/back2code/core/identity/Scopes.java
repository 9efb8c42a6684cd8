package dev.back2code.core.identity;

/** What a token may allow, as Spring Security names it. */
public final class Scopes {

    static final String PREFIX = "SCOPE_";

    public static final String READ = PREFIX + "notes:read";
    public static final String WRITE = PREFIX + "notes:write";

    private Scopes() {}
}
