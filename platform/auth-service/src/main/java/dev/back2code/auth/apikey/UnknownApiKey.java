package dev.back2code.auth.apikey;

/** The tenant has no such key, or it is revoked. */
public final class UnknownApiKey extends RuntimeException {

    UnknownApiKey() {
        super("there is no such key, or it is revoked");
    }
}
