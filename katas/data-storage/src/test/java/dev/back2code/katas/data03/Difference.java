package dev.back2code.katas.data03;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a walk made of the notes that it should have shown. */
record Difference(int missing, int repeated, int foreign, boolean ordered) {

    static Difference between(List<UUID> expected, List<UUID> seen) {
        Set<UUID> distinct = new HashSet<>(seen);
        Set<UUID> wanted = new HashSet<>(expected);
        List<UUID> known = new ArrayList<>(new LinkedHashSet<>(seen));
        known.retainAll(wanted);
        List<UUID> reference = new ArrayList<>(expected);
        reference.retainAll(distinct);
        int missing =
                (int) expected.stream().filter(id -> !distinct.contains(id)).count();
        int foreign = (int) distinct.stream().filter(id -> !wanted.contains(id)).count();
        return new Difference(missing, seen.size() - distinct.size(), foreign, known.equals(reference));
    }

    boolean none() {
        return missing == 0 && repeated == 0 && foreign == 0 && ordered;
    }

    @Override
    public String toString() {
        return "%,d missing, %,d repeated, %,d that do not belong there, %s"
                .formatted(missing, repeated, foreign, ordered ? "in order" : "out of order");
    }
}
