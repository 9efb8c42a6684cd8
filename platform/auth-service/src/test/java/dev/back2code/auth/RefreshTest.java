package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefreshTest extends RunningService {

    @Test
    void each_refresh_gives_a_new_refresh_token_and_a_new_access_token() throws Exception {
        Person ada = admin();
        Map<String, Object> first = cli().tokens(ada.login(), PASSWORD, "notes:read notes:write");
        Map<String, Object> second = refreshed(first);
        Map<String, Object> third = refreshed(second);

        assertThat(List.of(first.get("refresh_token"), second.get("refresh_token"), third.get("refresh_token")))
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat((String) token).doesNotContain("."));
        var claims = SignedJWT.parse((String) third.get("access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ada.id().toString());
        assertThat(claims.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder("notes:read", "notes:write");
        assertThat(third.get("access_token")).isNotEqualTo(first.get("access_token"));
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_the_whole_family() {
        Map<String, Object> first = cli().tokens(admin().login(), PASSWORD, "notes:read");
        Map<String, Object> second = refreshed(first);

        expectRefused(first);
        expectRefused(second);
    }

    @Test
    void of_two_refreshes_at_the_same_time_one_succeeds_at_most() {
        Map<String, Object> tokens = cli().tokens(admin().login(), PASSWORD, "notes:read");

        assertThat(AtOnce.call(
                        4,
                        () -> cli().refresh((String) tokens.get("refresh_token"))
                                .statusCode()))
                .as("answers to four refreshes by one token")
                .containsExactlyInAnyOrder(200, 400, 400, 400);
    }

    @Test
    void a_dump_of_the_database_holds_no_refresh_token_that_works() {
        Person ada = admin();
        Map<String, Object> first = cli().tokens(ada.login(), PASSWORD, "notes:read");
        Map<String, Object> second = refreshed(first);
        String kept = db.sql("select refresh_token_value from oauth2_authorization where principal_name = ?")
                .param(ada.id().toString())
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain((String) second.get("refresh_token"));
        assertThat(Cli.json(cli().refresh(kept), 400)).containsEntry("error", "invalid_grant");
        assertThat(cli().revoke(kept).statusCode()).isEqualTo(200);
        assertThat(refreshed(second)).containsKey("access_token");
    }

    @Test
    void a_successor_lives_no_longer_than_the_first() {
        Person ada = admin();
        Map<String, Object> tokens = cli().tokens(ada.login(), PASSWORD, "notes:read");
        OffsetDateTime end = end(ada);
        refreshed(tokens);

        assertThat(end)
                .isBetween(
                        OffsetDateTime.now().plusMinutes(479),
                        OffsetDateTime.now().plusMinutes(481));
        assertThat(end(ada)).isEqualTo(end);
    }

    @Test
    void a_role_that_changes_shows_in_the_next_token() throws Exception {
        Person ada = admin();
        Map<String, Object> tokens = cli().tokens(ada.login(), PASSWORD, "notes:read");
        db.sql("update accounts set role = 'member' where id = ?")
                .param(ada.id())
                .update();

        var claims =
                SignedJWT.parse((String) refreshed(tokens).get("access_token")).getJWTClaimsSet();
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("member"));
    }

    @Test
    void who_is_no_more_gets_no_token() {
        Person ada = admin();
        Map<String, Object> tokens = cli().tokens(ada.login(), PASSWORD, "notes:read");
        db.sql("delete from accounts where id = ?").param(ada.id()).update();

        expectRefused(tokens);
    }

    @Test
    void a_revoked_refresh_token_is_refused() {
        Map<String, Object> tokens = cli().tokens(admin().login(), PASSWORD, "notes:read");
        assertThat(cli().revoke((String) tokens.get("refresh_token")).statusCode())
                .isEqualTo(200);

        expectRefused(tokens);
    }

    @Test
    void nothing_is_told_about_a_token_that_never_was() {
        assertThat(cli().revoke("never").statusCode()).isEqualTo(200);
        assertThat(Cli.json(cli().refresh("never"), 400)).containsEntry("error", "invalid_grant");
    }

    private OffsetDateTime end(Person person) {
        return db.sql("select refresh_token_expires_at from oauth2_authorization where principal_name = ?")
                .param(person.id().toString())
                .query(OffsetDateTime.class)
                .single();
    }

    private Map<String, Object> refreshed(Map<String, Object> tokens) {
        return Cli.json(cli().refresh((String) tokens.get("refresh_token")), 200);
    }

    private void expectRefused(Map<String, Object> tokens) {
        assertThat(Cli.json(cli().refresh((String) tokens.get("refresh_token")), 400))
                .containsEntry("error", "invalid_grant");
    }
}
