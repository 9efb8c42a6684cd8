package dev.back2code.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.Verdict;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Plain Maven and the runner say the same of the same files: of one kata of each area, with a wrong idea in place. */
class SameVerdictTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));
    /** What Maven does not need, or makes anew. */
    private static final Set<String> LEFT_OUT =
            Set.of(".git", ".kata", "journal", "load-tests/target", "chaos-tests/target", "solutions/target");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> maven_and_the_runner_agree_test_by_test() {
        return Katas.in(REPOSITORY).all().stream()
                .collect(Collectors.toMap(Kata::area, kata -> kata, (first, other) -> first, TreeMap::new))
                .values()
                .stream()
                .map(kata -> DynamicTest.dynamicTest(kata.id(), () -> agree(kata)));
    }

    private void agree(Kata kata) throws Exception {
        Variant wrong = new KataFiles(REPOSITORY, kata).misconceptions().getFirst();

        Map<String, String> byMaven = byMaven(kata, wrong);

        assertThat(byMaven.values()).contains("passed").anyMatch(message -> !message.equals("passed"));
        assertThat(byMaven).isEqualTo(byRunner(kata, wrong));
    }

    /** Each test with its first line of failure, or {@code passed}. */
    private static Map<String, String> byRunner(Kata kata, Variant variant) {
        try (KataRunner runner = new KataRunner(REPOSITORY, System.out::println)) {
            Verdict verdict = runner.judge(kata, variant, OptionalLong.of(1));
            return verdict.tests().stream()
                    .collect(Collectors.toMap(
                            TestResult::id,
                            test -> test.failed() ? firstLine(test.message()) : "passed",
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private Map<String, String> byMaven(Kata kata, Variant variant) throws Exception {
        Path clone = copy(folder.resolve(kata.id()));
        Repository theirs = Repository.containing(clone);
        for (Path source : variant.sources()) {
            Path place = new KataFiles(theirs, kata).mine().folder().resolve(source.getFileName());
            Files.copy(source, place, StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = clone.resolve("maven.log");
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "test", "-Dkata=" + kata.id(), "-Dgold"));
        String libraries = System.getProperty("maven.repo.local");
        if (libraries != null) {
            command.add("-Dmaven.repo.local=" + libraries);
        }
        new ProcessBuilder(command)
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(log).content().contains("Tests run:");
        return reports(theirs.katas().resolve(kata.area()).resolve("target/surefire-reports"));
    }

    private static Map<String, String> reports(Path folder) throws Exception {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path report :
                    files.filter(file -> file.toString().endsWith(".xml")).toList()) {
                NodeList cases = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    Element test = (Element) cases.item(i);
                    Optional<Element> failure = Stream.of("failure", "error")
                            .map(test::getElementsByTagName)
                            .filter(found -> found.getLength() > 0)
                            .map(found -> (Element) found.item(0))
                            .findFirst();
                    String type = test.getAttribute("classname");
                    tests.put(
                            type.substring(type.lastIndexOf('.') + 1) + "." + methodOf(test),
                            failure.map(found -> firstLine(found.getAttribute("message")))
                                    .orElse("passed"));
                }
            }
        }
        return tests;
    }

    // Surefire adds the types of the parameters.
    private static String methodOf(Element test) {
        return test.getAttribute("name").replaceAll("\\(.*", "");
    }

    // Ids and times differ from run to run.
    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceAll("[0-9a-f-]{36}|\\d+", "#");
    }

    /** With the times of the files, so that Maven compiles only what is other. */
    private static Path copy(Path to) throws IOException {
        Path from = REPOSITORY.root();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path next, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(from.relativize(next).toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(next).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
