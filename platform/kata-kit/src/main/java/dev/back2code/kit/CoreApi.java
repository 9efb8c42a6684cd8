package dev.back2code.kit;

import java.net.URI;

/** core-api over HTTP, as the world calls it. */
public final class CoreApi extends ServiceApi {

    public CoreApi(URI baseUri, TestIssuer issuer) {
        super(baseUri, issuer, PlatformService.CORE);
    }
}
