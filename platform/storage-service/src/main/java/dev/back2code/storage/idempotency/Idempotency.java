package dev.back2code.storage.idempotency;

import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Has requests that have a key carried out once. Counts what became of them: {@code b2c_idempotency_total}. */
@Service
public class Idempotency {

    private final IdempotentExecutor executor;
    private final MeterRegistry meters;

    Idempotency(IdempotentExecutor executor, MeterRegistry meters) {
        this.executor = executor;
        this.meters = meters;
    }

    /**
     * Does the work, or tells what it came to when it was done before.
     *
     * @param request what was asked for; the same again has the same JSON
     * @param work takes part in the transaction of this thread, and has no effect but in it
     * @throws KeyInUse if the same is being done at the moment; nobody waits for it
     * @throws KeyReused if something else was asked for under the key
     */
    public <T> Once<T> once(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        return switch (executor.execute(intent, request, type, work)) {
            case Outcome.Fresh<T> done -> new Once<>(counted("fresh", done.answer()), false);
            case Outcome.Replayed<T> before -> new Once<>(counted("replayed", before.answer()), true);
            case Outcome.InFlight<T> other -> throw counted("in-flight", new KeyInUse());
            case Outcome.Mismatch<T> other -> throw counted("mismatch", new KeyReused());
        };
    }

    private <T> T counted(String outcome, T result) {
        meters.counter("b2c.idempotency", "outcome", outcome).increment();
        return result;
    }
}
