package dev.back2code.kit;

/**
 * One more instance of the service under test, with the same class behind the seam, on the same database and the same
 * Redis. It boots for the first test class that asks for it, and stays.
 */
public record SecondInstance(StorageApi api) {}
