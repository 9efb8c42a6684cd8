package dev.back2code.auth.apikey;

import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import dev.back2code.auth.identity.Actor;
import dev.back2code.auth.seam.ApiKeys;
import dev.back2code.auth.secret.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes the keys of a tenant, and knows who presents one. */
@Service
class ApiKeyService {

    /** Scanners for leaked secrets find it by its beginning. */
    private static final String PREFIX = "b2c_";

    private final ApiKeys keys;
    private final ApiKeyTable table;
    private final Audit audit;

    ApiKeyService(ApiKeys keys, ApiKeyTable table, Audit audit) {
        this.keys = keys;
        this.table = table;
        this.audit = audit;
    }

    /** The answer is the only place where the key is ever seen. */
    @Transactional
    NewApiKey make(Actor actor, KeyName name) {
        UUID id = UUID.randomUUID();
        String key = PREFIX + id.toString().replace("-", "") + "_" + Secrets.random();
        table.add(id, actor.tenant(), name, keys.stored(key));
        audit.ok(Event.API_KEY_MADE, actor.tenant(), actor.user(), Map.of("key", id.toString(), "name", name.text()));
        return new NewApiKey(id, key);
    }

    /** @throws UnknownApiKey if the actor's tenant has no such key that is valid */
    @Transactional
    void revoke(Actor actor, UUID id) {
        if (!table.revoke(id, actor.tenant())) {
            throw new UnknownApiKey();
        }
        audit.ok(Event.API_KEY_REVOKED, actor.tenant(), actor.user(), Map.of("key", id.toString()));
    }

    /** Whoever presents a key acts under its id, in its tenant. Whether it is valid, the seam alone decides. */
    Optional<Actor> actor(String presented) {
        return keys.find(presented).map(id -> new Actor(id, table.tenantOf(id)));
    }
}
