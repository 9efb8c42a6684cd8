package dev.back2code.proof;

import java.util.List;

/**
 * What the matrix of one kata shows; one element of {@code proof.json}.
 *
 * @param tests how many tests the kata has
 * @param unkilledTests tests that no variant but the stub fails: they have no reason to exist
 * @param problems everything that is not as it must be, a sentence each, with what to do
 */
public record KataProof(
        String id,
        int tests,
        Failed stub,
        Failed naive,
        Passed reference,
        List<Alternative> alternatives,
        List<Misconception> misconceptions,
        List<String> unkilledTests,
        List<String> problems,
        boolean ok) {

    public record Failed(int failed) {}

    public record Passed(int passed) {}

    public record Alternative(String name, int passed) {}

    /**
     * @param expected the tests that its header lists
     * @param rejectedBy the tests that failed
     * @param message the first expected test's, numbers masked
     */
    public record Misconception(
            String name, List<String> expected, List<String> rejectedBy, String message, boolean ok) {}
}
