package dev.back2code.dojo;

import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A clone with two katas: warm-up data-00, and data-03, which also needs sys-01 that does not exist yet. */
public record SmallClone(Path root) {

    public static final String STUB = "final class PagedNoteFeed { /* yours to write */ }\n";
    public static final String REFERENCE = "final class PagedNoteFeed {\n    int page = 1;\n}\n";
    public static final String WORK = "final class PagedNoteFeed {\n    int page = 2;\n}\n";

    private static final String FRONT_MATTER = """
            ---
            id: %s
            slug: %s
            title: %s
            area: data-storage
            difficulty: 2
            minutes: 60
            requires: {%s}
            helps: [data-04]
            host: storage-service
            seams: {%s}
            backing: [postgres]
            reference-lines: 40
            outage: "GitHub, March 2022 (own report read)"
            %s
            ---
            """;

    private static final String BODY = """
            The feed gets slower with every page.

            ## Theory
            Why it is so.

            ## Design
            Decide **first**, in an ADR.

            ## Implement
            Done when `./kata test` is green.

            ## Break & observe
            Half the bandwidth.

            ## Reflect
            What would you tell the product manager?

            ## Hints
            ### 1
            The gentlest hint.
            ### 2
            The second hint.
            ### 3
            The plainest hint.
            """;

    private static final String TESTS = """
            class NoteFeedTest {
                @Test @Tag("core")
                void pages_are_newest_first() {}

                @Test
                @Tag("stretch")
                void pages_are_stable() {}
            }
            """;

    public static SmallClone in(Path root) throws IOException {
        SmallClone clone = new SmallClone(root);
        Files.createDirectories(root.resolve("platform"));
        clone.brief("data-00", "archive-note", "Archive once", "", "note-archive: dev.back2code.katas.data00.X", "");
        clone.brief(
                "data-03",
                "keyset-pagination",
                "Seek, do not count",
                "data-00: the loop itself, sys-01: what a budget is",
                "note-feed: dev.back2code.katas.data03.PagedNoteFeed",
                "load: L3\nchaos: C05");
        clone.write("solutions/data-storage/stubs/dev/back2code/katas/data00/X.java", "final class X {}\n");
        clone.write("katas/data-storage/src/main/java/dev/back2code/katas/data00/X.java", "final class X {}\n");
        clone.write("solutions/data-storage/stubs/dev/back2code/katas/data03/PagedNoteFeed.java", STUB);
        clone.write("solutions/data-storage/src/main/java/dev/back2code/katas/data03/PagedNoteFeed.java", REFERENCE);
        clone.write("katas/data-storage/src/test/java/dev/back2code/katas/data03/NoteFeedTest.java", TESTS);
        clone.write("ai/tutor.md", "# Instructions for a tutor\n\nAsk before you tell.\n");
        clone.work(STUB);
        return clone;
    }

    public Repository repository() {
        return new Repository(root);
    }

    /** The learner's file of data-03. */
    public Path mine() throws IOException {
        Path folder = root.resolve("katas/data-storage/src/main/java/dev/back2code/katas/data03");
        Files.createDirectories(folder);
        return folder.resolve("PagedNoteFeed.java");
    }

    public void work(String text) throws IOException {
        Files.writeString(mine(), text);
    }

    public Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    public String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    private void brief(String id, String slug, String title, String requires, String seams, String more)
            throws IOException {
        String front = FRONT_MATTER.formatted(id, slug, title, requires, seams, more);
        write("katas/data-storage/briefs/%s.md".formatted(id), front + BODY);
    }
}
