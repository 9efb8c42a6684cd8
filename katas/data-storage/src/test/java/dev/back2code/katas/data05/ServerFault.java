package dev.back2code.katas.data05;

import dev.back2code.kit.Sql;

/**
 * Makes the real server end transactions that change a table, as it does where transactions meet, and counts the
 * transactions that tried. A transaction that was ended once stays so: whatever it does to the table later fails too.
 */
record ServerFault(Sql sql) {

    private static final String REMOVE = """
            DROP TRIGGER IF EXISTS fault ON quotas;
            DROP TRIGGER IF EXISTS fault ON quota_bookings;
            DROP TRIGGER IF EXISTS fault ON note_shares;
            """;

    // Sequences are not rolled back, so they remember what the ended transactions cannot. SQLSTATEs by attempt.
    private static final String FAULT = """
            DROP SEQUENCE IF EXISTS fault_attempts, fault_transaction CASCADE;
            CREATE SEQUENCE fault_attempts MINVALUE 0 START 0;
            CREATE SEQUENCE fault_transaction MINVALUE 0 START 0;
            SELECT nextval('fault_attempts');
            CREATE OR REPLACE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
              states text[] := string_to_array(TG_ARGV[0], ',');
              attempt bigint;
            BEGIN
              IF (SELECT last_value FROM fault_transaction) <> pg_current_xact_id()::text::bigint THEN
                PERFORM setval('fault_transaction', pg_current_xact_id()::text::bigint);
                PERFORM nextval('fault_attempts');
              END IF;
              SELECT last_value INTO attempt FROM fault_attempts;
              IF attempt <= array_length(states, 1) THEN
                RAISE EXCEPTION 'ended by the test' USING ERRCODE = states[attempt], CONSTRAINT = 'of_the_test';
              END IF;
              RETURN NULL;
            END $$;
            """;

    /** The first transactions that change the table end with these SQLSTATEs, at the statement. */
    void atStatement(String table, String... sqlStates) {
        install(
                "CREATE TRIGGER fault BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT EXECUTE FUNCTION fault('%s')",
                table, sqlStates);
    }

    /** The same when they commit; each statement of theirs succeeds. */
    void atCommit(String table, String... sqlStates) {
        install(
                "CREATE CONSTRAINT TRIGGER fault AFTER INSERT OR UPDATE OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION fault('%s')",
                table, sqlStates);
    }

    private void install(String trigger, String table, String... sqlStates) {
        sql.run(REMOVE + FAULT + trigger.formatted(table, String.join(",", sqlStates)));
    }

    /** The server works as ever again. */
    void remove() {
        sql.run(REMOVE);
    }

    /** How many transactions came as far as the fault since it was installed. */
    long attempts() {
        return sql.number("SELECT last_value FROM fault_attempts");
    }
}
