package dev.back2code.auth.audit;

import dev.back2code.auth.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The route by which admins read what happened in their tenant. */
@RestController
class AuditController {

    private static final int MOST = 200;

    private final JdbcClient db;

    AuditController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/audit")
    AuditPage page(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidPage.limit(MOST);
        }
        return AuditPage.of(
                db.sql("select * from audit where tenant_id = ? and id < ? order by id desc limit ?")
                        .params(actor.tenant(), before(cursor), limit + 1)
                        .query(Entry::of)
                        .list(),
                limit);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw InvalidPage.cursor();
        }
    }
}
