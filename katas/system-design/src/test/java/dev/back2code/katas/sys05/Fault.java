package dev.back2code.katas.sys05;

import dev.back2code.kit.Sql;

/** A disk that is full for one table, as the real server tells it, until the fault is closed. */
final class Fault implements AutoCloseable {

    private static final String REFUSE = """
            CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$;
            """;

    private final Sql sql;
    private final String table;

    private Fault(Sql sql, String table, String trigger) {
        this.sql = sql;
        this.table = table;
        sql.run(REFUSE + trigger.formatted(table));
    }

    /** At each insert. */
    static Fault atInsert(Sql sql, String table) {
        return new Fault(sql, table, "CREATE TRIGGER fault BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION refuse()");
    }

    /** At the commit of each transaction that has inserted. */
    static Fault atCommit(Sql sql, String table) {
        return new Fault(
                sql,
                table,
                "CREATE CONSTRAINT TRIGGER fault AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION refuse()");
    }

    @Override
    public void close() {
        sql.run("DROP TRIGGER fault ON " + table);
    }
}
