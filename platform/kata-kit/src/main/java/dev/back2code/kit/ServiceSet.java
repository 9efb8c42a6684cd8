package dev.back2code.kit;

import dev.back2code.catalog.Repository;
import java.util.List;
import java.util.Map;

/**
 * Which services run for a kata, and with what: what makes one set of them another.
 *
 * @param host has the seam
 * @param seams of each service that runs
 * @param backing names of the backing services that they are started with, as in a kata's front matter
 */
record ServiceSet(
        Repository repository, PlatformService host, Map<PlatformService, SeamClasses> seams, List<String> backing) {

    /** A kata's {@code backing}: the service works as a role that policies hold for, and binds its transactions. */
    static final String ROW_SECURITY = "row-security";

    /** The one that works on the database. */
    PlatformService keeper() {
        return seams.keySet().stream()
                .filter(PlatformService::hasDatabase)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "None of %s has a database; name one under 'beside'.".formatted(seams.keySet())));
    }

    boolean rowSecurity() {
        return backing.contains(ROW_SECURITY);
    }
}
