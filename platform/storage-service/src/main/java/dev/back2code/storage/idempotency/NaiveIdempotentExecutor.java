package dev.back2code.storage.idempotency;

import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import java.util.function.Supplier;

/** A listed weakness (seam {@code idempotent-executor}): every request does the work. Fine while no answer is lost. */
public class NaiveIdempotentExecutor implements IdempotentExecutor {

    @Override
    public <T> Outcome<T> execute(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        return new Outcome.Fresh<>(work.get());
    }
}
