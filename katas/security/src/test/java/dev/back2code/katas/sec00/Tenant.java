package dev.back2code.katas.sec00;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.AuthApi;
import dev.back2code.kit.Sql;
import java.util.Map;

/** A tenant, whose admin makes keys and revokes them. */
record Tenant(AuthApi api, Actor admin) {

    static Tenant added(AuthApi api, Sql sql) {
        Actor admin = Actor.withScopes("keys:write");
        sql.run("insert into tenants (id, created_at) values (?, now())", admin.tenant());
        return new Tenant(api, admin);
    }

    Key key() {
        Answer made = api.as(admin).body(Map.of("name", "log collector")).post("/api-keys");
        return made.with(201).as(Made.class).handedOut();
    }

    void revoke(Key key) {
        api.as(admin).delete("/api-keys/{id}", key.id()).with(204);
    }

    private record Made(String id, String key) {

        Key handedOut() {
            return new Key(id, key);
        }
    }
}
