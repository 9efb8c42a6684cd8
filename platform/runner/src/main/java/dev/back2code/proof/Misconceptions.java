package dev.back2code.proof;

import dev.back2code.catalog.Variant;
import dev.back2code.proof.KataProof.Misconception;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Holds what misconceptions say of themselves against what the tests say of them. */
final class Misconceptions {

    private static final String RECORDED = "message.txt";

    private Misconceptions() {}

    static Misconception judge(Variant variant, Verdict verdict, Consumer<String> problems) {
        Header header = Header.of(variant);
        List<String> expected = header.rejectedBy().stream().sorted().toList();
        List<String> rejectedBy = Matrix.failed(verdict);
        String message = firstMessage(header, verdict);
        boolean sameTests = expected.equals(rejectedBy) && !expected.isEmpty();
        boolean sameMessage = message.equals(recorded(variant));
        if (!sameTests) {
            problems.accept(
                    "%s is rejected by %s, but its header lists %s.".formatted(variant.name(), rejectedBy, expected));
        } else if (!sameMessage) {
            problems.accept(
                    "%s is rejected with another message than the recorded one. Read it aloud, then './kata check --record': %s"
                            .formatted(variant.name(), message));
        }
        return new Misconception(variant.name(), expected, rejectedBy, message, sameTests && sameMessage);
    }

    static void record(Variant variant, Verdict verdict) {
        try {
            Files.writeString(variant.folder().resolve(RECORDED), firstMessage(Header.of(variant), verdict) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstMessage(Header header, Verdict verdict) {
        return verdict.tests().stream()
                .filter(test -> header.rejectedBy().getFirst().equals(test.id()))
                .map(TestResult::message)
                .map(Masked::of)
                .findFirst()
                .orElse("");
    }

    private static String recorded(Variant variant) {
        Path file = variant.folder().resolve(RECORDED);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
