package dev.back2code.katas.data01;

import dev.back2code.kit.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Somebody's script: statements that no service has looked at, and what became of each. */
final class Script {

    private static final String STORED = "stored";
    private static final String REFUSED_BY = "refused by ";

    private final Sql sql;
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    Script(Sql sql) {
        this.sql = sql;
    }

    /** @param what it tries, for a person to read */
    Script tries(String what, String statement, Object... values) {
        outcomes.put(
                what, sql.refusalOf(statement, values).map(Script::described).orElse(STORED));
        return this;
    }

    private static String described(SQLException refusal) {
        return Optional.of(refusal)
                .filter(PSQLException.class::isInstance)
                .map(sent -> ((PSQLException) sent).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint)
                .map(name -> REFUSED_BY + name)
                .orElseGet(() -> "refused without a rule's name (%s)".formatted(refusal.getMessage()));
    }

    /** What was not refused by a rule that has a name. */
    List<String> notRefused() {
        return those(outcome -> !outcome.startsWith(REFUSED_BY));
    }

    List<String> notStored() {
        return those(outcome -> !outcome.equals(STORED));
    }

    private List<String> those(Predicate<String> wanted) {
        return outcomes.entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .map(each -> each.getKey() + " was " + each.getValue())
                .toList();
    }
}
