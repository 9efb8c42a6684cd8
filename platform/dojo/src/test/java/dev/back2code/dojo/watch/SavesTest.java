package dev.back2code.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.dojo.SmallClone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {

    @TempDir
    private Path root;

    private final Semaphore told = new Semaphore(0);
    private SmallClone clone;
    private Saves saves;

    @BeforeEach
    void look() throws IOException {
        clone = SmallClone.in(root);
        KataFiles files =
                new KataFiles(clone.repository(), Katas.in(clone.repository()).require("data-03"));
        saves = Saves.of(files, told::release);
    }

    @AfterEach
    void stop() {
        saves.close();
    }

    @Test
    void a_save_is_told_once_however_the_editor_writes() throws Exception {
        Files.writeString(clone.mine(), "", StandardOpenOption.TRUNCATE_EXISTING);
        clone.work("final class PagedNoteFeed {");
        clone.work(SmallClone.WORK);
        assertToldOnce();

        Path draft = Files.writeString(clone.mine().resolveSibling("#draft"), SmallClone.REFERENCE);
        Files.move(draft, clone.mine(), StandardCopyOption.REPLACE_EXISTING);
        assertToldOnce();
    }

    @Test
    void new_files_new_folders_tests_and_the_brief_count_too() throws Exception {
        clone.write("katas/data-storage/src/main/java/dev/back2code/katas/data03/deep/Codec.java", "class Codec {}");
        assertToldOnce();
        clone.write("katas/data-storage/src/test/java/dev/back2code/katas/data03/NoteFeedTest.java", "class T {}");
        assertToldOnce();
        Path brief = root.resolve("katas/data-storage/briefs/data-03.md");
        Files.writeString(brief, Files.readString(brief) + "More.");
        assertToldOnce();
    }

    @Test
    void what_an_editor_leaves_beside_and_the_same_text_again_are_no_saves() throws Exception {
        Files.writeString(clone.mine().resolveSibling(".PagedNoteFeed.java.swp"), "x");
        Files.writeString(clone.mine().resolveSibling("PagedNoteFeed.java~"), "x");
        clone.work(SmallClone.STUB);
        assertThat(told.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
    }

    private void assertToldOnce() throws InterruptedException {
        assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
    }
}
