package dev.back2code.kit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** storage-service over HTTP, as core-api would call it. */
public final class StorageApi {

    private final URI baseUri;
    private final TestIssuer issuer;
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    StorageApi(URI baseUri, TestIssuer issuer) {
        this.baseUri = baseUri;
        this.issuer = issuer;
    }

    /** A request that carries the actor's token. */
    public RequestSpecification as(Actor actor) {
        String token = tokens.computeIfAbsent(actor, who -> issuer.tokenFor(who, "storage-service"));
        return given().baseUri(baseUri.toString())
                .auth()
                .oauth2(token)
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }
}
