package dev.back2code.load.gatling;

import java.nio.file.Path;
import java.util.List;

/**
 * What Gatling leaves behind for one implementation.
 *
 * @param samples all requests, warm-up included
 * @param report Gatling's own HTML page
 */
public record GatlingRun(List<Sample> samples, Path report) {}
