package dev.back2code.storage.member;

import dev.back2code.storage.note.TenantId;
import dev.back2code.storage.note.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Who is a member of which tenant under which name: whoever has come with a token that says so. */
@Component
public class MemberNames {

    private static final Logger log = LoggerFactory.getLogger(MemberNames.class);

    /** How many are remembered to be stored already; others are stored again, which changes nothing. */
    private static final int REMEMBERED = 10_000;

    private static final int LONGEST = 100;

    private static final String STORE = """
            insert into members (tenant_id, user_id, name) values (:tenant, :user, :name)
            on conflict (tenant_id, user_id) do update set name = excluded.name where members.name <> excluded.name
            """;

    private final JdbcClient db;
    private final Set<Named> stored =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Named, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    MemberNames(JdbcClient db) {
        this.db = db;
    }

    private record Named(TenantId tenant, UserId user, String name) {}

    /**
     * Stores a name, once by this instance. A name that cannot be stored, now or ever, is no reason to refuse a request.
     *
     * @param name cut after {@value #LONGEST} characters
     */
    public void learn(TenantId tenant, UserId user, String name) {
        Named named = new Named(tenant, user, cut(name));
        if (isStorable(named.name()) && !stored.contains(named)) {
            store(named);
        }
    }

    private void store(Named named) {
        try {
            db.sql(STORE)
                    .param("tenant", named.tenant().value())
                    .param("user", named.user().value())
                    .param("name", named.name())
                    .update();
            stored.add(named);
        } catch (DataAccessException | TransactionException failure) {
            log.warn("the name of {} was not stored: {}", named.user().value(), failure.getMessage());
        }
    }

    private static String cut(String name) {
        String shown = name.strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST));
    }

    private static boolean isStorable(String name) {
        return !name.isEmpty()
                && name.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
