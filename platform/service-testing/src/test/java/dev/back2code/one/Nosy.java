package dev.back2code.one;

import dev.back2code.two.Neighbour;
import org.junit.jupiter.api.Test;

/** Knows what it must not. */
class Nosy {

    Neighbour[] neighbours = {};

    @Test
    void test() {}
}
