package dev.back2code.kit;

import static io.restassured.RestAssured.given;

import dev.back2code.kit.race.Stage;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** storage-service over HTTP, as core-api would call it. */
public final class StorageApi {

    /** Tells the bridge in the service whose steps these are. */
    private static final String PLAYER = "Back2Code-Actor";

    private final URI baseUri;
    private final TestIssuer issuer;
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    StorageApi(URI baseUri, TestIssuer issuer) {
        this.baseUri = baseUri;
        this.issuer = issuer;
    }

    /** A request that carries the actor's token, and in a play the name of who makes it. */
    public RequestSpecification as(Actor actor) {
        String token = tokens.computeIfAbsent(actor, who -> issuer.tokenFor(who, "storage-service"));
        RequestSpecification request = given().baseUri(baseUri.toString())
                .auth()
                .oauth2(token)
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
        return Stage.calling().map(player -> request.header(PLAYER, player)).orElse(request);
    }
}
