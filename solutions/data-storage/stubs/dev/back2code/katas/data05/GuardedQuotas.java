package dev.back2code.katas.data05;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.QuotaReport;
import dev.back2code.storage.seam.Quotas;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kata data-05: what is used, booked and allowed stays right, however many calls come at once.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of storage-service. Time
 * comes from the {@link InstantSource}. {@link Quotas} is the contract.
 */
public class GuardedQuotas implements Quotas {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public GuardedQuotas(JdbcClient db, TransactionTemplate transaction, InstantSource clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int consume(Actor actor, int units) {
        throw new UnsupportedOperationException("GuardedQuotas.consume is yours to write (data-05)");
    }

    @Override
    public void transfer(Actor from, UserId to, int units) {
        throw new UnsupportedOperationException("GuardedQuotas.transfer is yours to write (data-05)");
    }

    @Override
    public QuotaReport report(Actor actor) {
        throw new UnsupportedOperationException("GuardedQuotas.report is yours to write (data-05)");
    }
}
