package dev.back2code.kit;

import static dev.back2code.kit.Lesson.lesson;

import dev.back2code.backing.Database;
import dev.back2code.catalog.Kata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a kata adds to the migrated schema: a learner's file of SQL, or the reference's. */
public record KataSql(Kata kata, String name, String text) {

    static KataSql of(Kata kata, Path file) {
        try {
            return new KataSql(kata, file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the file as one transaction.
     *
     * @throws AssertionFailedError if the server refuses it; then nothing of it is in force
     */
    void run(Database database) {
        try (Connection connection = DriverManager.getConnection(database.url(), asOneText(database));
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException refusal) {
            throw new AssertionFailedError(told(refusal), refusal);
        }
    }

    // The driver's other modes split the text, and a position would count from the start of its statement.
    private static Properties asOneText(Database database) {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("preferQueryMode", "simple");
        return properties;
    }

    private String told(SQLException refusal) {
        @Nullable
        ServerErrorMessage server = refusal instanceof PSQLException sent ? sent.getServerErrorMessage() : null;
        return lesson(kata.id())
                .observed("%s: PostgreSQL refuses it: %s", place(server), sentence(refusal, server))
                .hurts("the file is one transaction: none of its statements is in force, so no test can begin")
                .read("the line above it as well: the server names the place where it stopped understanding")
                .get();
    }

    private String place(@Nullable ServerErrorMessage server) {
        return server == null || server.getPosition() < 1 ? name : name + ":" + line(text, server.getPosition());
    }

    private static String sentence(SQLException refusal, @Nullable ServerErrorMessage server) {
        if (server == null) {
            return String.valueOf(refusal.getMessage());
        }
        String detail = server.getDetail() == null ? "" : " (" + server.getDetail() + ")";
        return "%s: %s%s, SQLSTATE %s"
                .formatted(server.getSeverity(), server.getMessage(), detail, server.getSQLState());
    }

    /** @param position of a character, counted from 1, as the server does */
    static long line(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        return 1 + text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
