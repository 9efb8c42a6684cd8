package dev.back2code.katas.sec00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.AuthApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.SecondInstance;
import dev.back2code.kit.Sql;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service runs more than once, and is started again. */
@KataTest(twoInstances = true)
@Tag("sec-00")
@Tag("security")
class InstancesTest {

    @Test
    @Tag("stretch")
    void another_instance_knows_a_key_and_its_end(AuthApi api, SecondInstance second, Sql sql) {
        Tenant tenant = Tenant.added(api, sql);
        Key key = tenant.key();
        int there = second.auth().withKey(key.text()).get("/audit").status();
        tenant.revoke(key);
        int after = second.auth().withKey(key.text()).get("/audit").status();

        assertThat(List.of(there, after))
                .withFailMessage(lesson("sec-00 · M19")
                        .observed(
                                "a key was made at one instance; another answered it with %d, and after the first had revoked it with %d. It takes 200, then 401",
                                there, after)
                        .hurts(
                                "behind a load balancer every second request fails, each deployment makes all keys invalid, or a revoked key lives on in one of many memories")
                        .read("briefs/sec-00.md#theory (the end of a key)"))
                .containsExactly(200, 401);
    }
}
