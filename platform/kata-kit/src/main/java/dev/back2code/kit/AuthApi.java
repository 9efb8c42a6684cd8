package dev.back2code.kit;

import java.net.URI;

/** auth-service over HTTP, as the world calls it. */
public final class AuthApi extends ServiceApi {

    public AuthApi(URI baseUri, TestIssuer issuer) {
        super(baseUri, issuer, PlatformService.AUTH);
    }
}
