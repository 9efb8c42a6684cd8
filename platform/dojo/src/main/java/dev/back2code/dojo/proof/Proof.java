package dev.back2code.dojo.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.proof.KataProof;
import dev.back2code.proof.Prover;
import java.util.function.Consumer;

/** Proves katas; between this command and the prover, so that tests need no running system. */
public interface Proof extends AutoCloseable {

    KataProof prove(Kata kata);

    /** Proves too, and keeps what the tests said as what they have to say. */
    KataProof record(Kata kata);

    @Override
    void close();

    /** Starts a proof that says what it is doing, a line at a time. */
    interface Factory {

        Proof start(Repository repository, Consumer<String> progress);
    }

    /** The prover with its child JVM. */
    static Proof ofProver(Repository repository, Consumer<String> progress) {
        Prover prover = new Prover(repository, progress);
        return new Proof() {
            @Override
            public KataProof prove(Kata kata) {
                return prover.prove(kata);
            }

            @Override
            public KataProof record(Kata kata) {
                return prover.record(kata);
            }

            @Override
            public void close() {
                prover.close();
            }
        };
    }
}
