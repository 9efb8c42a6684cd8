package dev.back2code.katas.data05;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.Map;

/** Quotas used over HTTP; arranged and witnessed beside the service. */
record Quotas(StorageApi api, Sql sql) {

    record Report(long used, long booked, long allowance) {}

    /** A member with a quota, and with one booking of all that is used. */
    Actor member(Actor who, int used, int allowance) {
        sql.run("""
                WITH who AS (INSERT INTO members VALUES (?, ?, 'member') RETURNING tenant_id, user_id),
                     what AS (INSERT INTO quotas SELECT tenant_id, user_id, ?, ? FROM who RETURNING *)
                INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at)
                SELECT tenant_id, user_id, used, now() FROM what WHERE used > 0
                """, who.tenant(), who.user(), used, allowance);
        return who;
    }

    Answer consume(Actor who, long units) {
        return api.as(who).body(Map.of("units", units)).post("/quota/consume");
    }

    Answer transfer(Actor from, Actor to, long units) {
        return api.as(from).body(Map.of("to", to.user(), "units", units)).post("/quota/transfer");
    }

    Answer report(Actor who) {
        return api.as(who).get("/quota/report");
    }

    /** What the database says of a member's quota: {@code used 0, booked 0, allowance 100}. */
    String state(Actor who) {
        return sql.column(String.class, """
                        SELECT format('used %s, booked %s, allowance %s', used,
                                      (SELECT coalesce(sum(units), 0) FROM quota_bookings b
                                       WHERE b.tenant_id = q.tenant_id AND b.user_id = q.user_id), allowance)
                        FROM quotas q WHERE tenant_id = ? AND user_id = ?
                        """, who.tenant(), who.user()).getFirst();
    }

    static String state(int used, int allowance) {
        return "used %d, booked %d, allowance %d".formatted(used, used, allowance);
    }

    static int used(Answer consumed) {
        return consumed.json().path("used").intValue();
    }

    static String told(Answer answer) {
        String body = answer.text();
        return body.isEmpty()
                ? "" + answer.status()
                : "%d %s"
                        .formatted(
                                answer.status(),
                                answer.status() < 300
                                        ? body
                                        : answer.json().path("type").asString());
    }
}
