package dev.back2code.two;

/** Of another service. */
public interface Neighbour {}
