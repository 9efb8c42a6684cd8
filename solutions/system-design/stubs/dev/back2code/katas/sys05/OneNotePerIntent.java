package dev.back2code.katas.sys05;

import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kata sys-05: what is sent twice under one key is carried out once.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of storage-service. {@link
 * IdempotentExecutor} is the contract.
 */
public class OneNotePerIntent implements IdempotentExecutor {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;

    public OneNotePerIntent(JdbcClient db, TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public <T> Outcome<T> execute(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        throw new UnsupportedOperationException("OneNotePerIntent.execute is yours to write (sys-05)");
    }
}
