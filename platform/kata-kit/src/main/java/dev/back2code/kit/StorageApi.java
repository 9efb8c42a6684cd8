package dev.back2code.kit;

import dev.back2code.kit.race.Stage;
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

    public StorageApi(URI baseUri, TestIssuer issuer) {
        this.baseUri = baseUri;
        this.issuer = issuer;
    }

    /** A call that carries the actor's token, and in a play the name of who makes it. */
    public Call as(Actor actor) {
        String token = tokens.computeIfAbsent(actor, who -> issuer.tokenFor(who, "storage-service"));
        Call call = new Call(baseUri).header("Authorization", "Bearer " + token);
        Stage.calling().ifPresent(player -> call.header(PLAYER, player));
        return call;
    }
}
