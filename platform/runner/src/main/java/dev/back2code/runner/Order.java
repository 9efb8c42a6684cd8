package dev.back2code.runner;

/**
 * What a worker is to do, one JSON line on its standard input.
 *
 * @param kata id
 * @param tests folder of the compiled tests
 * @param classes folder of the compiled implementation; empty for the service's own naive one
 */
record Order(String kata, String tests, String classes) {}
