package dev.back2code.storage.search;

import dev.back2code.storage.seam.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** A note's place in the order of a search; a cursor is one, written so that nobody takes it for more. */
record Position(Instant createdAt, UUID id) {

    String cursor() {
        String text = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws InvalidCursor if it is none that {@link #cursor} has made */
    static Position of(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int slash = text.indexOf('/');
            Instant createdAt = Instant.EPOCH.plus(Long.parseLong(text.substring(0, slash)), ChronoUnit.MICROS);
            Position position = new Position(createdAt, UUID.fromString(text.substring(slash + 1)));
            if (position.cursor().equals(cursor)) {
                return position;
            }
        } catch (RuntimeException noPosition) {
            // answered below, as one in another spelling is
        }
        throw InvalidCursor.of(cursor);
    }
}
