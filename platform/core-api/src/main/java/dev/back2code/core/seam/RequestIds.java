package dev.back2code.core.seam;

import org.jspecify.annotations.Nullable;

/**
 * Under which id a request is found again: in its answer, in the problem that tells of its failure, in each line of the
 * log, and in what other services are asked for its sake.
 */
public interface RequestIds {

    /**
     * The caller's own id if it is well formed, exactly as it came; for everything else, and for nothing, a new one. Well
     * formed are 1 to 64 characters, each of {@code A-Z a-z 0-9 . _ -}, and new ids are so, too. No two requests get the same
     * new id, whatever instance of the service they come to, and whenever. It answers at once and never fails.
     *
     * @param given what the caller sent; null if it sent none
     */
    String resolve(@Nullable String given);
}
