package dev.back2code.core.seam;

/** A token is refused. Becomes 401, which is the same whatever the reason was. */
public final class InvalidToken extends Exception {

    /** What the platform counts, so that those who run it can tell an attack from a client that is late. */
    public enum Reason {
        /** Not to be read, too long, or without claims of the form that they must have. */
        MALFORMED,
        /** Another type than an access token's. */
        TYPE,
        /** An algorithm or an extension that is not taken. */
        ALGORITHM,
        /** An issuer that is not trusted. */
        ISSUER,
        /** A key that its issuer does not publish. */
        KEY,
        /** Not signed by that key. */
        SIGNATURE,
        /** Meant for somebody else. */
        AUDIENCE,
        /** Genuine, and too old. */
        EXPIRED,
        /** Not yet valid, or issued in the future. */
        NOT_YET
    }

    private final Reason reason;

    /** For no eyes but those of who runs the service. */
    public InvalidToken(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
