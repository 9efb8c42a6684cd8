package dev.back2code.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCompilationTest {

    @TempDir
    Path folder;

    @Test
    void a_right_source_becomes_a_class() throws IOException {
        JavaCompilation compilation = compile("class Right {}");

        assertThat(compilation.succeeded()).isTrue();
        assertThat(folder.resolve("out/Right.class")).exists();
    }

    @Test
    void an_error_names_file_line_and_reason() throws IOException {
        JavaCompilation compilation = compile("class Wrong {\n  int x = ;\n}");

        assertThat(compilation.errors().getFirst().toString()).endsWith("Right.java:2: illegal start of expression");
    }

    @Test
    void what_newer_releases_brought_is_refused() throws IOException {
        assertThat(compile("void main() {}").succeeded()).isFalse();
    }

    private JavaCompilation compile(String text) throws IOException {
        Path source = Files.writeString(folder.resolve("Right.java"), text);
        return JavaCompilation.of(List.of(source), new ClassPath(List.of()), folder.resolve("out"));
    }
}
