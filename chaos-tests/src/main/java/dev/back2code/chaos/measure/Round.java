package dev.back2code.chaos.measure;

import java.util.OptionalDouble;

/**
 * One fault and what came after it.
 *
 * @param fault from the moment at which it was there to the moment at which its cause was gone
 * @param healing seconds that it took to take the cause away, such as a restart
 * @param recovery seconds from then until the service was well; empty if it was not in time
 */
public record Round(String name, Window fault, double healing, OptionalDouble recovery) {}
