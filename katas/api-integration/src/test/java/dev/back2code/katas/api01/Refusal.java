package dev.back2code.katas.api01;

import dev.back2code.kit.Sql;

/** A table that cannot be read, in whole or where a certain row is among what is read, until the refusal is closed. */
final class Refusal implements AutoCloseable {

    private final Sql sql;
    private final String table;

    private Refusal(Sql sql, String table, String condition) {
        this.sql = sql;
        this.table = table;
        // The real server fails: a view in the table's place divides by zero at the rows that are meant.
        sql.run("ALTER TABLE %1$s RENAME TO %1$s_readable".formatted(table));
        sql.run("CREATE VIEW %1$s AS SELECT * FROM %1$s_readable t WHERE 1 / (CASE WHEN %2$s THEN 0 ELSE 1 END) = 1"
                .formatted(table, condition));
    }

    static Refusal always(Sql sql, String table) {
        return new Refusal(sql, table, "t IS NOT NULL");
    }

    static Refusal of(Sql sql, String table, String column, String value) {
        return new Refusal(sql, table, "t.%s = '%s'".formatted(column, value));
    }

    @Override
    public void close() {
        sql.run("DROP VIEW " + table);
        sql.run("ALTER TABLE %1$s_readable RENAME TO %1$s".formatted(table));
    }
}
