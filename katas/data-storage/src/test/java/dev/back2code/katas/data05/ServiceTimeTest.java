package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What time bookings and shares bear. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class ServiceTimeTest {

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();

    @Test
    @Tag("stretch")
    void a_booking_and_a_share_bear_the_service_s_time(StorageApi api, NotesTable notes, Sql sql, ServiceClock clock) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        Quotas quotas = new Quotas(api, sql);
        UUID note = shared.note(owner, anna);
        sql.run("INSERT INTO quotas VALUES (?, ?, 0, 100)", owner.tenant(), owner.user());
        Instant now = Instant.parse("2026-05-04T06:30:00.25Z");
        clock.stand(now);

        quotas.consume(owner, 10).with(200);
        shared.give(owner, note, anna).with(204);

        List<Instant> times = sql.column(OffsetDateTime.class, """
                                SELECT booked_at FROM quota_bookings WHERE user_id = ?
                                UNION ALL SELECT shared_at FROM note_shares WHERE note_id = ? AND user_id = ?
                                """, owner.user(), note, owner.user()).stream()
                .map(OffsetDateTime::toInstant)
                .toList();
        assertThat(times)
                .withFailMessage(lesson("data-05 · M40")
                        .observed(
                                "the service's clock stood at %s when 10 units were consumed and a note was given away; the booking and the old owner's share say %s",
                                now, times)
                        .hurts(
                                "of two clocks in one service one is wrong, and what happened in one call cannot be put in order")
                        .read("Quotas (consume), NoteSharing (transferOwnership)"))
                .isEqualTo(List.of(now, now));
    }
}
