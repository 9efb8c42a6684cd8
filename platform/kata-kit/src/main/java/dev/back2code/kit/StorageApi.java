package dev.back2code.kit;

import java.net.URI;

/** storage-service over HTTP, as core-api calls it. */
public final class StorageApi extends ServiceApi {

    public StorageApi(URI baseUri, TestIssuer issuer) {
        super(baseUri, issuer, PlatformService.STORAGE);
    }
}
