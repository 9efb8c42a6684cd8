package dev.back2code.kit;

import dev.back2code.kit.race.Stage;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A service over HTTP, as its callers see it. */
abstract sealed class ServiceApi permits AuthApi, StorageApi, CoreApi {

    /** Tells the bridge in the service whose steps these are. */
    private static final String PLAYER = "Back2Code-Actor";

    private final URI baseUri;
    private final TestIssuer issuer;
    private final PlatformService service;
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    ServiceApi(URI baseUri, TestIssuer issuer, PlatformService service) {
        this.baseUri = baseUri;
        this.issuer = issuer;
        this.service = service;
    }

    /** A call that carries the actor's token, and in a play the name of who makes it. */
    public Call as(Actor actor) {
        return with(tokens.computeIfAbsent(actor, who -> issuer.tokenFor(who, service)));
    }

    /** A call that carries this token, and in a play the name of who makes it. */
    public Call with(String token) {
        Call call = stranger().header("Authorization", "Bearer " + token);
        Stage.calling().ifPresent(player -> call.header(PLAYER, player));
        return call;
    }

    /** A call without a token. */
    public Call stranger() {
        return new Call(baseUri);
    }
}
