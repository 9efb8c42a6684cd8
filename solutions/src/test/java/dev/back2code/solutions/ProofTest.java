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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every kata is proven: stub red, reference and alternatives green, each misconception rejected as it says. */
class ProofTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));
    private static final Prover PROVER = new Prover(REPOSITORY, System.out::println);
    private static final List<KataProof> PROOFS = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> every_kata_is_proven() {
        return Katas.in(REPOSITORY).all().stream()
                .map(kata -> DynamicTest.dynamicTest(kata.id(), () -> isProven(kata)));
    }

    private static void isProven(Kata kata) {
        KataProof proof = PROVER.prove(kata);
        PROOFS.add(proof);
        assertThat(proof.problems())
                .withFailMessage(
                        () -> "%s is not proven:%n- %s".formatted(kata.id(), String.join("\n- ", proof.problems())))
                .isEmpty();
    }

    @AfterAll
    static void writeProof() throws Exception {
        PROVER.close();
        Path file = REPOSITORY.solutions().resolve("target/proof.json");
        Files.createDirectories(file.getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(PROOFS));
    }
}
