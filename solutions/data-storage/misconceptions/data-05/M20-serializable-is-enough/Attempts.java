/*
 * believed: "SERIALIZABLE makes transactions run as if one came after the other."
 * wrong: >
 *   It refuses those that could not have: with 40001, at a statement or at the commit. Who does not try again
 *   has a 500 for each.
 * rejected-by:
 *   - QuotaRaceTest.two_calls_at_once_are_both_counted
 */
package dev.back2code.katas.data05;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

final class Attempts {

    private final TransactionTemplate transaction;

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
