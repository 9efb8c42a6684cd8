package dev.back2code.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KataFilesTest {

    @TempDir
    Path root;

    @Test
    void what_a_misconception_leaves_out_is_as_in_the_reference() throws IOException {
        Files.createDirectories(root.resolve("katas"));
        Files.createDirectories(root.resolve("platform"));
        Path reference = root.resolve("solutions/data-storage/src/main/java/dev/back2code/katas/data05");
        Path misconception = root.resolve("solutions/data-storage/misconceptions/data-05/M1-wrong");
        Path own = file(misconception, "Sharing.java");
        Path quotas = file(reference, "Quotas.java");
        file(reference, "Sharing.java");

        KataFiles files = new KataFiles(Repository.containing(root.resolve("katas")), kata());

        assertThat(files.misconceptions()).singleElement().satisfies(variant -> {
            assertThat(variant.folder()).isEqualTo(misconception);
            assertThat(variant.sources()).containsExactly(own, quotas);
        });
    }

    private static Path file(Path folder, String name) throws IOException {
        return Files.writeString(Files.createDirectories(folder).resolve(name), "");
    }

    private static Kata kata() {
        return new Kata(
                "data-05",
                "slug",
                "Title",
                "data-storage",
                3,
                120,
                Map.of(),
                List.of(),
                "storage-service",
                List.of(),
                Map.of("quotas", "dev.back2code.katas.data05.Quotas"),
                Optional.empty(),
                List.of(),
                200,
                "none",
                Optional.empty(),
                Optional.empty(),
                false,
                Path.of("data-05.md"));
    }
}
