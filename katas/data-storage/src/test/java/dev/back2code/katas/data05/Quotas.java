package dev.back2code.katas.data05;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import io.restassured.response.Response;
import java.util.Map;

/** Quotas used over HTTP; arranged and witnessed beside the service. */
record Quotas(StorageApi api, Sql sql) {

    /** A member with a quota, and with one booking of all that is used. */
    Actor member(Actor who, int used, int allowance) {
        sql.run("INSERT INTO members VALUES (?, ?, 'member')", who.tenant(), who.user());
        sql.run("INSERT INTO quotas VALUES (?, ?, ?, ?)", who.tenant(), who.user(), used, allowance);
        sql.run(
                "INSERT INTO quota_bookings (tenant_id, user_id, units, booked_at) SELECT ?, ?, n, now()"
                        + " FROM (VALUES (?)) AS used (n) WHERE n > 0",
                who.tenant(),
                who.user(),
                used);
        return who;
    }

    Response consume(Actor who, long units) {
        return api.as(who).body(Map.of("units", units)).post("/quota/consume");
    }

    Response transfer(Actor from, Actor to, long units) {
        return api.as(from).body(Map.of("to", to.user(), "units", units)).post("/quota/transfer");
    }

    Response report(Actor who) {
        return api.as(who).get("/quota/report");
    }

    long used(Actor who) {
        return sql.number("SELECT used::bigint FROM quotas WHERE tenant_id = ? AND user_id = ?", who.tenant(), who.user());
    }

    long booked(Actor who) {
        return sql.number(
                "SELECT coalesce(sum(units), 0) FROM quota_bookings WHERE tenant_id = ? AND user_id = ?",
                who.tenant(),
                who.user());
    }

    long allowance(Actor who) {
        return sql.number("SELECT allowance::bigint FROM quotas WHERE tenant_id = ? AND user_id = ?", who.tenant(), who.user());
    }

    /** What the database says of a member's quota, for a message. */
    String state(Actor who) {
        return "used %d, booked %d, allowance %d".formatted(used(who), booked(who), allowance(who));
    }

    static String told(Response answer) {
        String body = answer.asString();
        return body.isEmpty()
                ? "" + answer.statusCode()
                : "%d %s".formatted(answer.statusCode(), answer.statusCode() < 300 ? body : answer.path("type"));
    }
}
