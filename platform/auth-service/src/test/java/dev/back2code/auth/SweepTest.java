package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class SweepTest extends RunningService {

    @Autowired
    List<ScheduledTaskHolder> schedules;

    @Test
    void what_has_ended_is_dropped_and_nothing_else() {
        Person ada = admin();
        Person eve = admin();
        Cli.json(
                cli().refresh((String)
                        cli().tokens(ada.login(), PASSWORD, "notes:read").get("refresh_token")),
                200);
        clock.move(Duration.ofHours(7));
        sweep();
        assertThat(authorizations(ada.id())).isEqualTo(1);

        clock.move(Duration.ofHours(2));
        cli().tokens(eve.login(), PASSWORD, "notes:read");
        sweep();
        assertThat(authorizations(ada.id())).isZero();
        assertThat(authorizations(eve.id())).isEqualTo(1);
        assertThat(db.sql("select count(*) from attempts where free_at > ?")
                        .param(OffsetDateTime.now().plusHours(9))
                        .query(Integer.class)
                        .single())
                .as("attempts of a moment ago")
                .isPositive();
        assertThat(db.sql("select count(*) from attempts where free_at < ?")
                        .param(OffsetDateTime.now().plusHours(9))
                        .query(Integer.class)
                        .single())
                .as("attempts of nine hours ago")
                .isZero();
    }

    private void sweep() {
        schedules.stream()
                .flatMap(schedule -> schedule.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .forEach(task -> task.getRunnable().run());
    }

    private int authorizations(UUID person) {
        return db.sql("select count(*) from oauth2_authorization where principal_name = ?")
                .param(person.toString())
                .query(Integer.class)
                .single();
    }
}
