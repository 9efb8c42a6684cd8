package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** One run of kata tests: gives each test class a fresh database and the learner's class behind the seam. */
final class KataSession implements AutoCloseable {

    static {
        // Read once, when the JVM sends its first request, which is the kit's: core-api, which means to switch these
        // off, would come too late. Who counts calls must not count what the JDK's client repeats by itself.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    }

    private final Repository repository;
    private final Katas katas;
    /** {@code naive}, or the folder of the classes to test; empty if they are on the class path of the tests. */
    private final Optional<String> implementation;
    /** Tells this run from others in this JVM; the classes to test are the same in all of it. */
    private final String run;

    /** Whether more runs will follow in this JVM. */
    private final boolean resident;

    private final Templates templates;
    private final Clones clones;
    /** What is asked for is the same in all classes of a run. */
    private final Map<Kata, ServiceSet> keys = new HashMap<>();

    private @Nullable WarmServices services;

    private KataSession(Repository repository, Optional<String> implementation, String run, boolean resident) {
        this.repository = repository;
        this.katas = Katas.in(repository);
        this.implementation = implementation;
        this.run = run;
        this.resident = resident;
        this.templates = Templates.of(repository);
        this.clones = SharedPostgres.of(templates);
    }

    static KataSession open(ExtensionContext context) {
        return new KataSession(
                repository(context.getRequiredTestClass()),
                context.getConfigurationParameter("back2code.implementation"),
                context.getConfigurationParameter("back2code.run")
                        .orElseGet(() -> UUID.randomUUID().toString()),
                context.getConfigurationParameter("back2code.resident")
                        .filter("true"::equals)
                        .isPresent());
    }

    private static Repository repository(Class<?> test) {
        String root = System.getProperty("back2code.root");
        try {
            return Repository.containing(
                    root != null
                            ? Path.of(root)
                            : Path.of(test.getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the class a fresh database with what the katas' SQL adds, and puts the kata's classes behind its seams. */
    void begin(Class<?> test) {
        Kata kata = kataOf(test);
        Optional<Path> root = naive()
                ? Optional.empty()
                : Optional.of(implementation.map(Path::of).orElseGet(() -> SeamClasses.rootOf(kata, test)));
        ServiceSet key = keys.computeIfAbsent(kata, this::key);
        List<KataSql> schema = SeamClasses.schema(repository, others(key.keeper(), kata), kata, root);
        // What comes before the kata's own is the same for each of its runs.
        int common =
                (int) schema.stream().takeWhile(sql -> !sql.kata().equals(kata)).count();
        Database fresh = clones.take(templates.of(key.keeper(), dataset(test), schema.subList(0, common)), resident);
        try {
            schema.subList(common, schema.size()).forEach(sql -> sql.run(fresh));
        } catch (RuntimeException | AssertionError e) {
            clones.leave(fresh);
            throw e;
        }
        String inRun = run + kata.id();
        services = WarmServices.of(key, clones, fresh, inRun);
        root.ifPresent(own -> plug(services(), inRun, kata, own));
        if (test.getAnnotation(KataTest.class).twoInstances()) {
            services().startSecond();
        }
        services().emptyRedis();
    }

    private boolean naive() {
        return implementation.filter("naive"::equals).isPresent();
    }

    // A service serves all katas that it hosts: each plugs its own classes in. Who wants the naive default plugs
    // nothing
    // in, and binds nothing.
    private ServiceSet key(Kata kata) {
        Map<PlatformService, SeamClasses> seams = new EnumMap<>(PlatformService.class);
        PlatformService host = PlatformService.of(kata.host());
        Stream.concat(Stream.of(host), kata.beside().stream().map(PlatformService::of))
                .forEach(service -> seams.put(service, SeamClasses.references(repository, bound(service, kata))));
        return new ServiceSet(repository, host, seams, kata.backing());
    }

    private List<Kata> bound(PlatformService service, Kata kata) {
        return naive()
                ? others(service, kata)
                : hosted(service)
                        .filter(each -> each.equals(kata) || !isForItselfAlone(each))
                        .toList();
    }

    private List<Kata> others(PlatformService service, Kata kata) {
        return hosted(service)
                .filter(each -> !each.equals(kata) && !isForItselfAlone(each))
                .toList();
    }

    private Stream<Kata> hosted(PlatformService service) {
        return katas.all().stream().filter(kata -> kata.host().equals(service.toString()));
    }

    // Policies decide who may arrange a test, and bindings cost statements that other katas count. What a kata alone
    // remembers would outlast a test class.
    private static boolean isForItselfAlone(Kata kata) {
        return kata.alone() || kata.backing().contains(ServiceSet.ROW_SECURITY);
    }

    private static void plug(WarmServices services, String run, Kata kata, Path root) {
        try {
            services.plug(run, kata.seams(), root);
        } catch (RuntimeException e) {
            throw new AssertionFailedError(
                    "%s does not start with the class for %s behind the seam: %s"
                            .formatted(kata.host(), kata.id(), Failures.rootOf(e)),
                    e);
        }
    }

    private Kata kataOf(Class<?> test) {
        Set<String> tags = Tags.of(test);
        return katas.all().stream()
                .filter(each -> tags.contains(each.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no tag that is the id of a kata; its tags are %s.".formatted(test.getName(), tags)));
    }

    private static Dataset dataset(Class<?> test) {
        return test.getAnnotation(KataTest.class).dataset();
    }

    /** What the service has reported; nothing if it does not run. */
    Failures failures() {
        return services == null ? new Failures() : services.failures();
    }

    WarmServices services() {
        if (services == null) {
            throw new IllegalStateException("No test class has begun.");
        }
        return services;
    }

    @Override
    public void close() {
        if (!resident) {
            WarmServices.closeCurrent();
        }
    }
}
