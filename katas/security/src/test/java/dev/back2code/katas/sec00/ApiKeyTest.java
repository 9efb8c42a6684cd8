package dev.back2code.katas.sec00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.AuthApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets in by a key, and who does not. */
@KataTest
@Tag("sec-00")
@Tag("security")
class ApiKeyTest {

    private AuthApi api;
    private Tenant tenant;
    private Key key;

    @BeforeEach
    void make_a_key(AuthApi api, Sql sql) {
        this.api = api;
        this.tenant = Tenant.added(api, sql);
        this.key = tenant.key();
    }

    @Test
    @Tag("core")
    void a_key_opens_its_tenant_s_log_and_no_other(Sql sql) {
        Tenant.added(api, sql).key();

        Answer answer = reading(key.text());

        assertThat(actors(answer))
                .withFailMessage(lesson("sec-00 · M21")
                        .observed(
                                "a key was made, and presented as it was handed out: answered with %d, and with entries of %s; it takes 200, and those of the key's own tenant",
                                answer.status(), actors(answer))
                        .hurts("the log collector stands before a closed door, or in somebody else's room")
                        .read("ApiKeys (which key this is)"))
                .isEqualTo(Set.of(tenant.admin().user().toString()));
    }

    @Test
    @Tag("core")
    void what_is_almost_the_key_is_refused() {
        Map<String, String> texts = Texts.almost(key);

        assertThat(notRefused(texts))
                .withFailMessage(lesson("sec-00 · M4, M5, M7, M8, M11, M23, M25")
                        .observed(
                                "%d texts that are almost the key were presented; not refused with 401 were: %s",
                                texts.size(), notRefused(texts))
                        .hurts(
                                "every text that passes for the key makes guessing cheaper: case alone takes some 35 of 256 bits, and what is not compared at all can be anything; and a list of leaked keys knows one spelling alone")
                        .read("briefs/sec-00.md#theory (the same text)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void two_keys_are_not_mixed(Sql sql) {
        Key second = tenant.key();
        Key foreign = Tenant.added(api, sql).key();
        Map<String, String> texts = new TreeMap<>(Map.of(
                "the beginning of one, the random part of another", key.beginning() + second.random(),
                "the beginning of one, the random part of a foreign tenant's", key.beginning() + foreign.random(),
                "the beginning, and 43 other characters", key.beginning() + "A".repeat(43),
                "the beginning alone", key.beginning()));

        assertThat(notRefused(texts))
                .withFailMessage(lesson("sec-00 · M9, M10")
                        .observed("texts were put together from several keys; not refused were: %s", notRefused(texts))
                        .hurts(
                                "the id of a key is in logs and in answers, and is no secret; who holds one key speaks for others")
                        .read("briefs/sec-00.md#theory (a name and a secret)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void nothing_opens_nothing(Sql sql) {
        sql.run("update api_keys set stored = '' where id = ?::uuid", key.id());
        Map<String, Integer> notRefused =
                notRefused(Map.of("nothing", "", "a blank", " ", "the key that once was", key.text()));
        sql.run("delete from api_keys where id = ?::uuid", key.id());

        assertThat(notRefused)
                .withFailMessage(lesson("sec-00 · M14")
                        .observed(
                                "a row of api_keys has an empty text where the key's should stand, as an import or a repair leaves it; not refused were: %s",
                                notRefused)
                        .hurts("a collector whose key is not set, or a stranger who sends none, reads a tenant's log")
                        .read("briefs/sec-00.md#theory (nothing)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_revoked_key_stops_at_once() {
        Key other = tenant.key();
        int before = reading(key.text()).status();
        tenant.revoke(key);
        int after = reading(key.text()).status();
        int stays = reading(other.text()).status();

        assertThat(List.of(before, after, stays))
                .withFailMessage(lesson("sec-00 · M16, M17")
                        .observed(
                                "a key was answered with %d, and after it was revoked with %d; the tenant's other key with %d. It takes 200, 401, 200",
                                before, after, stays)
                        .hurts(
                                "who revokes a key has found it in a public repository; each minute more belongs to whoever found it, too")
                        .read("briefs/sec-00.md#theory (the end of a key)"))
                .containsExactly(200, 401, 200);
    }

    @Test
    @Tag("core")
    void whoever_is_refused_learns_no_more() {
        Key revoked = tenant.key();
        tenant.revoke(revoked);
        Map<String, String> texts = new TreeMap<>(Map.of(
                "nothing", "",
                "only b2c_", "b2c_",
                "b2c__", "b2c__",
                "a text", "no-key-at-all",
                "no id", "b2c_" + "z".repeat(32) + "_" + "A".repeat(43),
                "an id that nobody has", "b2c_" + "0".repeat(32) + "_" + "A".repeat(43),
                "a revoked key", revoked.text(),
                "%", "%",
                "a quote", "' or ''='",
                "9,000 characters", "A".repeat(9_000)));
        Set<String> answers = texts.values().stream()
                .map(this::reading)
                .map(answer -> answer.status() + " " + answer.text())
                .collect(Collectors.toSet());

        assertThat(answers.size() == 1 && notRefused(texts).isEmpty())
                .withFailMessage(lesson("sec-00 · M12, M13, M18")
                        .observed(
                                "%d texts that are no key got %d different answers; not refused with 401 were: %s",
                                texts.size(), answers.size(), notRefused(texts))
                        .hurts(
                                "each difference tells a stranger how far a guess got; a failure is one that anybody can cause, and its stack trace fills the log")
                        .read("ApiKeys (fails over none)"))
                .isTrue();
    }

    private Answer reading(String text) {
        return api.withKey(text).get("/audit");
    }

    private Map<String, Integer> notRefused(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> Map.entry(text.getKey(), reading(text.getValue()).status()))
                .filter(answer -> answer.getValue() != 401)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> actors(Answer answer) {
        if (answer.status() != 200) {
            return Set.of();
        }
        return answer.json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("actor").asString(""))
                .collect(Collectors.toSet());
    }
}
