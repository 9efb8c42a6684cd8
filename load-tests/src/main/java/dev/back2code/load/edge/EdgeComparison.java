package dev.back2code.load.edge;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Reads and creates notes through core-api and at a {@link BareService}, in turn, and prints the ratios. Arguments:
 * address of core-api, a token, address of the bare service, rounds, seconds a round, seconds of warm-up.
 */
public final class EdgeComparison {

    private static final int CALLERS = 4;

    private final int rounds;
    private final Duration length;
    private final Duration warmUp;

    private EdgeComparison(int rounds, Duration length, Duration warmUp) {
        this.rounds = rounds;
        this.length = length;
        this.warmUp = warmUp;
    }

    public static void main(String... arguments) throws Exception {
        Side platform = new Side("core-api", URI.create(arguments[0]), arguments[1]);
        Side bare = new Side("the bare service", URI.create(arguments[2]), "");
        EdgeComparison comparison =
                new EdgeComparison(Integer.parseInt(arguments[3]), seconds(arguments[4]), seconds(arguments[5]));
        String note = platform.note();
        String bareNote = bare.note();
        comparison.print("GET /v1/notes/{id}", () -> platform.read(note), () -> bare.read(bareNote));
        comparison.print("POST /v1/notes", platform::create, bare::create);
    }

    private static Duration seconds(String argument) {
        return Duration.ofSeconds(Long.parseLong(argument));
    }

    private void print(String what, Runnable platform, Runnable bare) throws Exception {
        Round.of(CALLERS, warmUp, platform);
        Round.of(CALLERS, warmUp, bare);
        List<Round> through = new ArrayList<>();
        List<Round> alone = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            through.add(Round.of(CALLERS, length, platform));
            alone.add(Round.of(CALLERS, length, bare));
        }
        System.out.println(what);
        row("core-api", through);
        row("bare", alone);
        System.out.printf(
                Locale.ROOT,
                "  ratio     throughput 1 : %.1f   p50 %.1f : 1   p95 %.1f : 1%n",
                median(alone, Round::perSecond) / median(through, Round::perSecond),
                median(through, EdgeComparison::p50) / median(alone, EdgeComparison::p50),
                median(through, EdgeComparison::p95) / median(alone, EdgeComparison::p95));
    }

    private static void row(String name, List<Round> rounds) {
        System.out.printf(
                Locale.ROOT,
                "  %-9s %,6.0f requests/s   p50 %,6.0f us   p95 %,6.0f us%n",
                name,
                median(rounds, Round::perSecond),
                median(rounds, EdgeComparison::p50),
                median(rounds, EdgeComparison::p95));
    }

    /** In microseconds. */
    private static double p50(Round round) {
        return 1_000 * round.latency().p50();
    }

    /** In microseconds. */
    private static double p95(Round round) {
        return 1_000 * round.latency().p95();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
