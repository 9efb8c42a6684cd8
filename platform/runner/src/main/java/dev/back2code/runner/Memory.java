package dev.back2code.runner;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import org.jspecify.annotations.Nullable;

/** The memory of this JVM, in which caches of libraries hold on to some of each class loader that has come and gone. */
final class Memory {

    private static final long METASPACE_LIMIT = 400L << 20;
    private static final double HEAP_LIMIT = 0.6;

    private Memory() {}

    static boolean runsLow() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().anyMatch(Memory::runsLow);
    }

    private static boolean runsLow(MemoryPoolMXBean pool) {
        if (pool.getName().equals("Metaspace")) {
            return pool.getUsage().getUsed() > METASPACE_LIMIT;
        }
        // What was left after the last collection: before it, a heap is full of what nobody holds.
        @Nullable MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
        return left != null && left.getMax() > 0 && left.getUsed() > HEAP_LIMIT * left.getMax();
    }
}
