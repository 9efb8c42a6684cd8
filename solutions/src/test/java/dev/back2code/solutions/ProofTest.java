package dev.back2code.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.proof.KataProof;
import dev.back2code.proof.Prover;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kata is proven: stub red, reference and alternatives green, each misconception rejected as it says. As many katas
 * at a time as there are cores and one more, each by a prover of its own: a prover waits as long as it computes.
 */
class ProofTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));
    private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors() + 1;
    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_A_TIME);
    private static final BlockingQueue<Prover> PROVERS =
            new LinkedBlockingQueue<>(Stream.generate(() -> new Prover(REPOSITORY, System.out::println))
                    .limit(AT_A_TIME)
                    .toList());
    private static final List<KataProof> PROOFS = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> every_kata_is_proven() {
        Map<Kata, Future<KataProof>> proofs = new LinkedHashMap<>();
        Katas.in(REPOSITORY).all().forEach(kata -> proofs.put(kata, POOL.submit(() -> prove(kata))));
        return proofs.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().id(), () -> isProven(each.getValue().get())));
    }

    private static KataProof prove(Kata kata) throws InterruptedException {
        Prover prover = PROVERS.take();
        try {
            return prover.prove(kata);
        } finally {
            PROVERS.add(prover);
        }
    }

    private static void isProven(KataProof proof) {
        PROOFS.add(proof);
        assertThat(proof.problems())
                .withFailMessage(
                        () -> "%s is not proven:%n- %s".formatted(proof.id(), String.join("\n- ", proof.problems())))
                .isEmpty();
    }

    @AfterAll
    static void writeProof() throws Exception {
        POOL.shutdownNow();
        PROVERS.forEach(Prover::close);
        Path file = REPOSITORY.solutions().resolve("target/proof.json");
        Files.createDirectories(file.getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(PROOFS));
    }
}
