package dev.back2code.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {

    @TempDir
    private Path folder;

    @Test
    void files_of_folders_below_are_there_and_a_folder_that_is_not_has_none() throws IOException {
        Path deep =
                Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "");
        Path top = Files.writeString(folder.resolve("d"), "");

        assertThat(Trees.files(folder)).containsExactlyInAnyOrder(deep, top);
        assertThat(Trees.files(folder.resolve("none"))).isEmpty();
    }

    @Test
    void what_an_editor_makes_and_takes_away_meanwhile_does_no_harm() throws IOException {
        Path source = Files.writeString(folder.resolve("Source.java"), "");
        AtomicBoolean editing = new AtomicBoolean(true);
        CompletableFuture<Void> editor = CompletableFuture.runAsync(() -> {
            while (editing.get()) {
                edit();
            }
        });
        try {
            for (int look = 0; look < 5_000; look++) {
                assertThat(Trees.files(folder)).contains(source);
            }
        } finally {
            editing.set(false);
            editor.join();
        }
    }

    private void edit() {
        try {
            Files.delete(Files.writeString(folder.resolve("#draft"), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
