package dev.back2code.load.measure;

import dev.back2code.load.gatling.Sample;
import dev.back2code.load.gatling.Timetable;
import dev.back2code.load.lab.Depths;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up runs for tests. */
public final class Samples {

    private Samples() {}

    /** A hundred walks a block, of 1/100 to 100/100 of {@code slowest}, and a probe of that time at each depth. */
    public static List<Sample> of(long slowest, String... blocks) {
        List<Sample> all = new ArrayList<>();
        for (String block : blocks) {
            for (int i = 1; i <= 100; i++) {
                all.add(new Sample(block, Sample.WALK, 0, slowest * i / 100, true));
            }
            Depths.PROBED.forEach(depth -> all.add(new Sample(block, depth, 0, slowest, true)));
        }
        return all;
    }

    public static Survey survey(long buffers, boolean eachIdOnce) {
        Map<Integer, Long> everywhere = Map.of(0, 4L, 50_000, buffers, 100_000, buffers, 150_000, buffers);
        return new Survey(Map.of(), everywhere, eachIdOnce);
    }

    /** Two equal blocks. */
    public static Figures figures(Implementation who, long buffers, long slowestMicros) {
        return Figures.of(
                who, survey(buffers, true), of(slowestMicros, Timetable.WARM_UP, Timetable.FIRST, Timetable.SECOND));
    }
}
