package dev.back2code.auth.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log. */
record Entry(
        long id,
        Instant at,
        @Nullable UUID actor,
        String event,
        String outcome,
        @Nullable String address,
        @JsonRawValue @Schema(type = "object") String detail) {

    static Entry of(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("event"),
                row.getString("outcome"),
                row.getString("address"),
                row.getString("detail"));
    }
}
