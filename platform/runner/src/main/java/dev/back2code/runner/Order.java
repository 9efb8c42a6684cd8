package dev.back2code.runner;

import java.util.OptionalLong;

/**
 * What a worker is to do, one JSON line on its standard input.
 *
 * @param kata id
 * @param tests folder of the compiled tests
 * @param classes folder of the compiled implementation; empty for the service's own naive one
 * @param seed of the random orders in which races are played; empty for another one each time
 */
record Order(String kata, String tests, String classes, OptionalLong seed) {}
