package dev.back2code.katas.rel02;

/** Counts further attempts of the last hundred calls, in a ring; ten of them are allowed. */
final class RetryBudget {

    private static final int CALLS = 100;
    private static final int ALLOWED = 10;

    private final int[] further = new int[CALLS];
    private int newest;
    private int sum;

    synchronized void earn() {
        newest = (newest + 1) % CALLS;
        sum -= further[newest];
        further[newest] = 0;
    }

    synchronized boolean spend() {
        if (sum >= ALLOWED) {
            return false;
        }
        // Reckoned with the newest call, whoever made it: what counts is when.
        further[newest]++;
        sum++;
        return true;
    }
}
