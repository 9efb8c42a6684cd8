package dev.back2code.load.gatling;

import dev.back2code.catalog.ClassPath;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One Gatling JVM for each implementation, all alive for the whole run, idle while another has its turn: so each is
 * warm in every block, and each writes one report over all its blocks.
 */
public final class LoadGenerators {

    private static final String SAMPLES = "samples.csv";

    private final ClassPath classPath;
    private final Consumer<String> progress;

    public LoadGenerators(ClassPath classPath, Consumer<String> progress) {
        this.classPath = classPath;
        this.progress = progress;
    }

    /** Carries out the timetable; {@code folder} gets one folder for each implementation. */
    public Map<Implementation, GatlingRun> run(List<Subject> subjects, Timetable timetable, Path folder)
            throws IOException, InterruptedException {
        Map<Implementation, GatlingJvm> jvms = new EnumMap<>(Implementation.class);
        try {
            progress.accept("starting Gatling");
            for (Subject subject : subjects) {
                Path own = own(folder, subject.who());
                String order =
                        Order.of(subject, timetable, own.resolve(SAMPLES)).line();
                jvms.put(subject.who(), GatlingJvm.start(classPath, own, DeepWalk.class, order));
            }
            jvms.values().forEach(GatlingJvm::awaitReady);
            return carryOut(timetable, jvms, folder);
        } finally {
            jvms.values().forEach(GatlingJvm::close);
        }
    }

    private Map<Implementation, GatlingRun> carryOut(
            Timetable timetable, Map<Implementation, GatlingJvm> jvms, Path folder)
            throws IOException, InterruptedException {
        // Time for Gatling to get from the simulation's constructor to its first user.
        Instant start = Instant.now().plusSeconds(2);
        for (GatlingJvm jvm : jvms.values()) {
            jvm.begin(start);
        }
        for (Timetable.Slot slot : timetable.slots()) {
            progress.accept("%s, %s: %d s"
                    .formatted(slot.block(), slot.who(), slot.length().toSeconds()));
            for (GatlingJvm jvm : jvms.values()) {
                if (jvm.endsUntil(start.plus(slot.until()))) {
                    throw jvm.failed("ended too early");
                }
            }
        }
        progress.accept("writing Gatling's reports");
        Map<Implementation, GatlingRun> runs = new EnumMap<>(Implementation.class);
        for (Map.Entry<Implementation, GatlingJvm> jvm : jvms.entrySet()) {
            Path report = jvm.getValue().await();
            runs.put(
                    jvm.getKey(),
                    new GatlingRun(SampleFile.read(own(folder, jvm.getKey()).resolve(SAMPLES)), report));
        }
        return runs;
    }

    private static Path own(Path folder, Implementation who) {
        return folder.resolve(who.toString());
    }
}
