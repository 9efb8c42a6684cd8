package dev.back2code.load.lab;

import java.util.List;

/** How many notes lie before a page, in the feed of 200,000. */
public final class Depths {

    /** Where the virtual readers start. */
    public static final int WALK = 100_000;

    /** Where latency is looked at as a function of depth. */
    public static final List<Integer> PROBED = List.of(0, 50_000, WALK, 150_000);

    /** Notes on a page. */
    public static final int LIMIT = 20;

    private Depths() {}
}
