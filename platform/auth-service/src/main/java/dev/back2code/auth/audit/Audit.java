package dev.back2code.auth.audit;

import dev.back2code.auth.identity.Caller;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log. An entry is written by the transaction at hand: what is rolled back has not happened, and what cannot be
 * recorded does not happen. Nothing secret goes into it, nor what a stranger typed as a login: often a password.
 */
@Component
public class Audit {

    private final JdbcClient db;
    private final JsonMapper json;
    private final InstantSource clock;

    Audit(JdbcClient db, JsonMapper json, InstantSource clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Something that went as it should. */
    public void ok(Event event, @Nullable UUID tenant, @Nullable UUID actor, Map<String, String> detail) {
        record(event, Outcome.OK, tenant, actor, detail);
    }

    /**
     * @param tenant whose admins see the entry; null: it is seen by nobody but the operator
     * @param actor who did it, or tried to; null if not known
     */
    public void record(
            Event event, Outcome outcome, @Nullable UUID tenant, @Nullable UUID actor, Map<String, String> detail) {
        db.sql("""
                        insert into audit (at, tenant_id, actor, event, outcome, address, detail)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        tenant,
                        actor,
                        event.code(),
                        outcome.code(),
                        Caller.address(),
                        json.writeValueAsString(detail))
                .update();
    }
}
