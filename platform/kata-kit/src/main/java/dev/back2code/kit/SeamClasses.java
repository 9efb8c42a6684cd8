package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What serves the seams of a host service: the kata's own from the class path of its tests, every other from the
 * reference, so that no kata's tests depend on another kata being solved.
 *
 * @param roots folders of classes, to be searched in this order
 * @param bindings seam name to class name; a seam without one keeps the service's own default
 * @param sql what katas add to the schema, in the order of the curriculum
 */
public record SeamClasses(List<Path> roots, Map<String, String> bindings, List<KataSql> sql) {

    // Where no test binds it the service works as the tables' owner, and is to see them.
    private static final String POLICIES_SPARE_THE_OWNER = """
            do $$ declare t text; begin
              for t in select oid::regclass from pg_class where relforcerowsecurity loop
                execute format('alter table %s no force row level security', t);
              end loop;
            end $$""";

    /** The references of these katas, compiled. */
    public static SeamClasses references(Repository repository, List<Kata> katas) {
        Map<String, String> bindings = new LinkedHashMap<>();
        katas.forEach(kata -> bindings.putAll(kata.seams()));
        return katas.isEmpty()
                ? new SeamClasses(List.of(), Map.of(), List.of())
                : new SeamClasses(
                        List.of(References.compiled(repository, katas)), bindings, referenceSql(repository, katas));
    }

    /** These, and the kata's own classes from {@code root}. */
    public SeamClasses and(Kata kata, Path root) {
        Map<String, String> all = new LinkedHashMap<>(bindings);
        all.putAll(kata.seams());
        return new SeamClasses(
                Stream.concat(roots.stream(), Stream.of(root)).toList(),
                all,
                ordered(Stream.concat(sql.stream(), sqlBeside(kata, root))));
    }

    /**
     * Makes a fresh database what these classes expect, for a service that works as the tables' owner.
     *
     * @throws org.opentest4j.AssertionFailedError if the server refuses a file
     */
    public void prepare(Database fresh) {
        sql.forEach(each -> each.run(fresh));
        fresh.execute(POLICIES_SPARE_THE_OWNER);
    }

    /**
     * What katas add to the schema; nothing is compiled for it.
     *
     * @param references katas whose reference's file is meant
     * @param root where the kata's own classes and file are; empty if its own is not meant
     */
    static List<KataSql> schema(Repository repository, List<Kata> references, Kata kata, Optional<Path> root) {
        Stream<KataSql> own = root.stream().flatMap(folder -> sqlBeside(kata, folder));
        return ordered(Stream.concat(referenceSql(repository, references).stream(), own));
    }

    private static List<KataSql> referenceSql(Repository repository, List<Kata> katas) {
        return ordered(katas.stream()
                .flatMap(kata -> new KataFiles(repository, kata)
                        .reference().sql().map(file -> KataSql.of(kata, file)).stream()));
    }

    private static Stream<KataSql> sqlBeside(Kata kata, Path root) {
        return kata.sql().map(name -> root.resolve(kata.packageFolder()).resolve(name)).stream()
                .peek(file -> requireThere(kata, file))
                .map(file -> KataSql.of(kata, file));
    }

    private static void requireThere(Kata kata, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "%s is not there. Build once by './kata' or Maven; if its source is gone, './kata reset %s' brings it back."
                            .formatted(file, kata.id()));
        }
    }

    private static List<KataSql> ordered(Stream<KataSql> sql) {
        return sql.sorted(Comparator.comparing(KataSql::kata, Katas.ORDER)).toList();
    }

    /** Where the class path of the tests has the learner's classes of this kata. */
    static Path rootOf(Kata kata, Class<?> test) {
        String type = kata.seams().values().iterator().next();
        String resource = type.replace('.', '/') + ".class";
        URL found = test.getClassLoader().getResource(resource);
        if (found == null) {
            throw new IllegalStateException(
                    "%s is not compiled. If its file is gone, './kata reset %s' brings the stub back."
                            .formatted(type, kata.id()));
        }
        return Path.of(root(found, resource));
    }

    private static URI root(URL found, String resource) {
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                return jar.getJarFileURL().toURI();
            }
            String url = found.toURI().toString();
            return URI.create(url.substring(0, url.length() - resource.length()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
