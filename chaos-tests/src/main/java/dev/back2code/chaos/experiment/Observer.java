package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Figures;
import dev.back2code.chaos.measure.Readings;
import dev.back2code.chaos.measure.Readings.Reading;
import dev.back2code.experiment.platform.Metrics;
import dev.back2code.experiment.platform.Watch;
import dev.back2code.experiment.traffic.Load;
import dev.back2code.experiment.traffic.Sample;
import dev.back2code.kit.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks once a second: at the requests that ended in that second, and at the watches. */
final class Observer implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final Metrics metrics;
    private final Sql statistics;
    private final List<Watch> watches;
    private final Timeline timeline;
    private final Load load;
    private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
    private final Thread thread = new Thread(this::look, "observer");

    private Observer(Metrics metrics, Sql statistics, List<Watch> watches, Timeline timeline, Load load) {
        this.metrics = metrics;
        this.statistics = statistics;
        this.watches = watches;
        this.timeline = timeline;
        this.load = load;
        watches.forEach(watch -> readings.put(watch.name(), new ArrayList<>()));
    }

    /** @param metrics of the service that is asked */
    static Observer start(Metrics metrics, Sql statistics, List<Watch> watches, Timeline timeline, Load load) {
        Observer observer = new Observer(metrics, statistics, watches, timeline, load);
        observer.thread.setDaemon(true);
        observer.thread.start();
        return observer;
    }

    private void look() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(1_000);
                show(timeline.now());
                read();
            }
        } catch (InterruptedException end) {
            // It was told to stop.
        }
    }

    private void show(long now) {
        List<Sample> ended = load.samples().stream()
                .filter(sample -> sample.end() >= now - SECOND && sample.end() < now)
                .toList();
        Figures figures = new Figures(ended);
        timeline.show(
                now,
                String.format(
                        Locale.ROOT,
                        "ok %4d   failed %4d   p95 %,6.0f ms",
                        figures.served(),
                        figures.failed(),
                        figures.percentile(0.95)));
    }

    /** Reads all watches now. */
    void read() throws InterruptedException {
        List<String> lines = metrics.lines();
        long now = timeline.now();
        for (Watch watch : watches) {
            var value = watch.read(lines, statistics);
            synchronized (readings) {
                value.ifPresent(
                        number -> readings.getOrDefault(watch.name(), List.of()).add(new Reading(now, number)));
            }
        }
    }

    Map<String, Readings> readings() {
        synchronized (readings) {
            Map<String, Readings> all = new LinkedHashMap<>();
            readings.forEach((name, values) -> all.put(name, new Readings(name, List.copyOf(values))));
            return all;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
