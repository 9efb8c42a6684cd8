package dev.back2code.load.measure;

/**
 * One depth as probed.
 *
 * @param depth notes before the page
 * @param p50 milliseconds
 * @param buffers pages of 8 kB that PostgreSQL touched for one page
 */
public record AtDepth(int depth, double p50, long buffers) {}
