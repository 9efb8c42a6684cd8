package dev.back2code.kit;

import java.net.URI;

/** auth-service over HTTP, as the world calls it. */
public final class AuthApi extends ServiceApi {

    public AuthApi(URI baseUri, TestIssuer issuer) {
        super(baseUri, issuer, PlatformService.AUTH);
    }

    /** A call of a machine's, by this key. */
    public Call withKey(String key) {
        return stranger().header("Authorization", "ApiKey " + key);
    }
}
