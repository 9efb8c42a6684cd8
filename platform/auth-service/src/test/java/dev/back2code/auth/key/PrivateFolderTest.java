package dev.back2code.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.auth.AtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

    @TempDir
    Path parent;

    @Test
    void instances_that_start_together_agree_on_one_content() throws IOException {
        PrivateFolder folder = new PrivateFolder(new KeySettings(parent.resolve("keys")));
        List<PrivateFolder.Content> contents = AtOnce.call(
                8, () -> folder.contentOf("key", () -> UUID.randomUUID().toString()));

        assertThat(contents)
                .extracting(PrivateFolder.Content::text)
                .containsOnly(contents.getFirst().text());
        assertThat(contents).extracting(PrivateFolder.Content::isNew).containsOnlyOnce(true);
        assertThat(parent.resolve("keys")).isDirectoryContaining("glob:**/key");
        assertThat(parent.resolve("keys").toFile().list()).containsExactly("key");
    }

    @Test
    void a_folder_must_be_named() {
        assertThatThrownBy(() -> new PrivateFolder(new KeySettings(null)))
                .isInstanceOf(UnusableFolder.class)
                .hasMessageContaining("back2code.auth.keys is not set");
    }

    @Test
    void a_file_that_others_can_read_is_not_used() throws IOException {
        PrivateFolder folder = new PrivateFolder(new KeySettings(parent.resolve("keys")));
        folder.contentOf("key", () -> "secret");
        Path file = parent.resolve("keys/key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> folder.contentOf("key", () -> "other"))
                .isInstanceOf(UnusableFolder.class)
                .hasMessageContaining("others can get at %s (rw-r-----)".formatted(file));
    }

    @Test
    void a_folder_that_others_can_only_enter_is_open_as_well() throws IOException {
        Path open = Files.createDirectory(parent.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx-----x"));

        assertThatThrownBy(() -> new PrivateFolder(new KeySettings(open))).isInstanceOf(UnusableFolder.class);
    }
}
