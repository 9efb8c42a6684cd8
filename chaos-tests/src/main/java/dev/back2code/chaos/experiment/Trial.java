package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Figures;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.chaos.measure.Readings;
import dev.back2code.chaos.measure.Recovery;
import dev.back2code.chaos.measure.Round;
import dev.back2code.chaos.measure.Verdict;
import dev.back2code.chaos.measure.Window;
import dev.back2code.experiment.history.Checker;
import dev.back2code.experiment.history.History;
import dev.back2code.experiment.history.HistoryWriter;
import dev.back2code.experiment.history.StoredNote;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.RunningService;
import dev.back2code.experiment.traffic.Load;
import dev.back2code.experiment.traffic.NotesTraffic;
import dev.back2code.experiment.traffic.Reply;
import dev.back2code.experiment.traffic.Request;
import dev.back2code.experiment.traffic.Sample;
import dev.back2code.experiment.traffic.Traffic;
import dev.back2code.kit.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of an experiment: a healthy call, the steady state, fault and recovery in turn, the check of the history. The
 * platform is healed at the end, however that comes.
 */
public final class Trial {

    private static final Duration GLANCE = Duration.ofMillis(100);

    /** How long a busy machine is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So many quick answers in a row: it is warm. */
    private static final int QUICK = 10;

    private final Platform platform;
    private final RunningService service;
    private final Experiment experiment;
    private final Form form;
    private final long seed;
    private final Path folder;
    private final Plan plan;
    private final Timeline timeline;
    private final Actor owner = Actor.someone();

    private Trial(
            Platform platform, Experiment experiment, Form form, long seed, Path folder, Consumer<String> screen) {
        this.platform = platform;
        this.service = experiment.service(platform);
        this.experiment = experiment;
        this.form = form;
        this.seed = seed;
        this.folder = folder;
        this.plan = experiment.plan(form);
        this.timeline = new Timeline(screen);
    }

    /**
     * Runs it.
     *
     * @param seed of what is asked for
     * @param folder for {@code history.jsonl} and {@code state.json}
     * @param screen gets the timeline while it happens
     * @throws NotHealthy if the service does not work before any fault
     */
    public static Finished run(
            Platform platform, Experiment experiment, Form form, long seed, Path folder, Consumer<String> screen)
            throws Exception {
        Files.createDirectories(folder);
        return new Trial(platform, experiment, form, seed, folder, screen).run();
    }

    /** A run that has come to its end. */
    public record Finished(
            Experiment experiment,
            Form form,
            long seed,
            Plan plan,
            Observed observed,
            List<Check> checks,
            Verdict verdict,
            List<Timeline.Moment> moments,
            Path folder) {}

    private record Seen(
            List<Sample> samples, Window healthy, List<Round> rounds, Window all, Map<String, Readings> readings) {}

    private Finished run() throws Exception {
        healthyCall();
        warmUp();
        Seen seen = underLoad();
        timeline.say("all requests have ended; the history is checked");
        History history = History.read(historyFile());
        List<StoredNote> state = platform.stored(owner);
        Files.writeString(folder.resolve("state.json"), JsonMapper.shared().writeValueAsString(state));
        Observed observed = new Observed(
                seen.samples(),
                seen.healthy(),
                seen.rounds(),
                seen.all(),
                Checker.check(history, state),
                history.acknowledgedNotes(),
                seen.readings());
        List<Check> checks = new ArrayList<>(Checks.ofAll(experiment, observed));
        checks.addAll(experiment.checks(observed));
        Verdict verdict = Verdict.of(observed, checks, form == Form.LONG);
        return new Finished(
                experiment, form, seed, plan, observed, List.copyOf(checks), verdict, timeline.moments(), folder);
    }

    private Path historyFile() {
        return folder.resolve("history.jsonl");
    }

    private void healthyCall() throws InterruptedException {
        Request create =
                new NotesTraffic(Actor.someone(), "healthy", service.target().route()).next(new Random(seed));
        long giveUp = timeline.now() + PATIENCE.toNanos();
        Reply reply;
        // The first of all calls compiles half of the service. And a crash before this experiment leaves connections in
        // the pool that only their use finds dead.
        do {
            reply = service.target().send(create, PATIENCE);
        } while (!reply.how().served() && timeline.now() < giveUp);
        if (!reply.how().served()) {
            throw new NotHealthy(reply, service.log());
        }
        timeline.say("healthy call: %s %s answers %d".formatted(create.method(), create.path(), reply.status()));
    }

    /** One caller alone, whom nobody waits for: a JVM that has just started would be buried under the load. */
    private void warmUp() throws InterruptedException {
        timeline.say("warming up: one request after the other");
        Traffic traffic = experiment.traffic(platform, Actor.someone(), "warm-up");
        Random random = new Random(seed);
        long end = timeline.now() + plan.warmUp().toNanos();
        long giveUp = timeline.now() + PATIENCE.toNanos();
        int quick = 0;
        while (timeline.now() < giveUp && (timeline.now() < end || quick < QUICK)) {
            Request request = traffic.next(random);
            long begin = timeline.now();
            Reply reply = service.target().send(request, plan.deadline());
            request.then().accept(reply);
            quick = timeline.now() - begin < plan.deadline().toNanos() / 10 ? quick + 1 : 0;
        }
    }

    private Seen underLoad() throws Exception {
        String prefix = "%s-%d".formatted(experiment.name(), seed);
        Traffic traffic = experiment.traffic(platform, owner, prefix);
        try (HistoryWriter history = HistoryWriter.to(historyFile(), timeline.origin())) {
            Load load = Load.start(new Load.Order(
                    service.target(), traffic, plan.rate(), plan.deadline(), seed, history, timeline.origin()));
            try (load;
                    Observer observer = Observer.start(
                            service.metrics(), platform.statistics(), experiment.watches(), timeline, load)) {
                timeline.say("load: %d requests a second, seed %d".formatted(plan.rate(), seed));
                return phases(load, observer);
            } finally {
                platform.heal();
            }
        }
    }

    private Seen phases(Load load, Observer observer) throws Exception {
        Window healthy = steadyState(load, observer);
        List<Round> rounds = new ArrayList<>();
        for (Fault fault : experiment.faults(platform, form)) {
            rounds.add(round(fault, healthy, load, observer));
        }
        observer.read();
        Window all = new Window(healthy.from(), timeline.now());
        load.close();
        return new Seen(load.samples(), healthy, rounds, all, observer.readings());
    }

    /** The first stretch without a failure; if there is none, the last that was looked at. */
    private Window steadyState(Load load, Observer observer) throws InterruptedException {
        Recovery calm =
                new Recovery(plan.healthy(), plan.rate(), plan.deadline().toMillis() / 4.0);
        long begin = timeline.now();
        long from;
        do {
            observer.read();
            from = timeline.now();
            hold(plan.healthy().plus(GLANCE));
            observer.read();
        } while (calm.since(from, load.samples()).isEmpty() && timeline.now() < begin + PATIENCE.toNanos());
        timeline.say("that was the steady state, for %.1f s".formatted((timeline.now() - from) / 1e9));
        return new Window(from, timeline.now());
    }

    private Round round(Fault fault, Window healthy, Load load, Observer observer) throws Exception {
        timeline.say("FAULT: " + fault.name());
        long injected = timeline.now();
        fault.inject().run();
        hold(plan.fault());
        observer.read();
        long healing = timeline.now();
        fault.heal().run();
        long healed = timeline.now();
        timeline.say(fault.healing());
        OptionalDouble recovery = recovered(healed, healthy, load);
        return new Round(fault.name(), new Window(injected, healed), (healed - healing) / 1e9, recovery);
    }

    private OptionalDouble recovered(long healed, Window healthy, Load load) throws InterruptedException {
        Figures before = Figures.ofDue(healthy, load.samples());
        Recovery recovery = new Recovery(plan.calm(), plan.rate(), before.percentile(0.95));
        long giveUp = healed + PATIENCE.plus(plan.calm()).toNanos();
        while (timeline.now() < giveUp) {
            hold(GLANCE);
            OptionalLong well = recovery.since(healed, load.samples());
            if (well.isPresent()) {
                double seconds = (well.getAsLong() - healed) / 1e9;
                timeline.say("well again since %.1f s after that".formatted(seconds));
                return OptionalDouble.of(seconds);
            }
        }
        timeline.say("not well again; no longer waited for");
        return OptionalDouble.empty();
    }

    private static void hold(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
