package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

class InvitationTest extends RunningService {

    @Test
    void who_is_invited_becomes_a_member_of_the_tenant() {
        Person ada = admin();
        Person bob = member(invitation(token(ada, "members:invite")));

        assertThat(bob.tenant()).isEqualTo(ada.tenant());
        assertThat(db.sql("select role from accounts where id = ?")
                        .param(bob.id())
                        .query(String.class)
                        .single())
                .isEqualTo("member");
    }

    @Test
    void an_invitation_is_used_once() {
        String code = invitation(token(admin(), "members:invite"));
        member(code);

        expectProblem(join(code), 422, "unusable-invitation");
    }

    @Test
    void of_four_who_use_one_invitation_at_the_same_time_one_succeeds() {
        String code = invitation(token(admin(), "members:invite"));

        assertThat(AtOnce.call(
                        4,
                        () -> join(code).expectBody().returnResult().getStatus().value()))
                .containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void a_registration_that_fails_does_not_use_the_invitation_up() {
        Person ada = admin();
        String code = invitation(token(ada, "members:invite"));
        expectProblem(
                register(Map.of("login", ada.login(), "password", PASSWORD, "name", "Bob", "invitation", code)),
                409,
                "login-taken");

        join(code).expectStatus().isCreated();
    }

    @Test
    void an_invitation_ends_after_seven_days() {
        String late = invitation(token(admin(), "members:invite"));
        String inTime = invitation(token(admin(), "members:invite"));
        clock.move(Duration.ofDays(7).minusMinutes(5));
        join(inTime).expectStatus().isCreated();
        clock.move(Duration.ofMinutes(6));

        expectProblem(join(late), 422, "unusable-invitation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "never-made"})
    void an_invitation_that_never_was_makes_no_tenant_either(String code) {
        expectProblem(join(code), 422, "unusable-invitation");
    }

    @Test
    void only_admins_invite() {
        Person bob = member(invitation(token(admin(), "members:invite")));
        String member = token(bob, "members:invite");

        expectProblem(callerWith(member).post().uri("/invitations").exchange(), 403, "forbidden");
        expectProblem(stranger().post().uri("/invitations").exchange(), 401, "unauthorized");
    }

    @Test
    void an_admin_s_token_for_something_else_does_not_invite() {
        String token = token(admin(), "notes:read notes:write audit:read");

        expectProblem(callerWith(token).post().uri("/invitations").exchange(), 403, "forbidden");
    }

    @Test
    void the_code_is_not_kept() {
        String code = invitation(token(admin(), "members:invite"));

        assertThat(db.sql("select code_hash from invitations")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(code);
    }

    private RestTestClient.ResponseSpec join(String code) {
        return register(Map.of("login", newLogin(), "password", PASSWORD, "name", "Bob", "invitation", code));
    }
}
