package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Observed;
import dev.back2code.chaos.measure.Window;
import dev.back2code.experiment.platform.Notes;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.HotReads;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Route;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.util.List;

/** Reads of a few notes that everybody wants, and what the cache of notes saves. */
final class CacheWatch {

    /** Notes that everybody reads. */
    static final int HOT = 2;

    private static final Watch HITS = Watch.metric("cache_gets_total", "result=\"hit\"");
    private static final Watch MISSES = Watch.metric("cache_gets_total", "result=\"miss\"");
    private static final Watch LOADS = Watch.metric("b2c_cache_loads_total");

    private CacheWatch() {}

    /** @param restInHundred so many of a hundred requests write and read other notes */
    static Traffic traffic(Platform platform, Actor owner, String prefix, int restInHundred) {
        Actor author = owner.colleague();
        List<String> hot = Notes.add(platform, author, HOT);
        return new HotReads(author, hot, new NotesTraffic(owner, prefix, Route.STORAGE), restInHundred);
    }

    static List<Watch> watches() {
        return List.of(HITS, MISSES, LOADS, Watch.metric("hikaricp_connections_pending"));
    }

    /** Notes that were loaded from the database. */
    static double loads(Observed observed, Window window) {
        return observed.readings(LOADS.name()).growth(window);
    }

    /** What would have been loaded in the faults at the rate of the steady state. */
    static double usualLoads(Observed observed) {
        return loads(observed, observed.healthy()) / observed.healthy().seconds() * observed.faultSeconds();
    }

    /** What was loaded in the faults. */
    static double loadsInFaults(Observed observed) {
        return observed.growthInFaults(LOADS.name());
    }

    /** Of reads, how many loaded nothing. */
    static double hitRatio(Observed observed, Window window) {
        double hits = observed.readings(HITS.name()).growth(window);
        double misses = observed.readings(MISSES.name()).growth(window);
        return hits + misses == 0 ? 0 : hits / (hits + misses);
    }
}
