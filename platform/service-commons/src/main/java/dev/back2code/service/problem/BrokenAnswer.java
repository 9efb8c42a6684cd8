package dev.back2code.service.problem;

/** An answer failed after its first bytes had left. Reaches the container, and nobody else. */
final class BrokenAnswer extends RuntimeException {

    BrokenAnswer(Exception failure) {
        super("the answer was broken off", failure, false, false);
    }
}
