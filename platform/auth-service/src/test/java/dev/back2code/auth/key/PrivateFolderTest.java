package dev.back2code.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.auth.AtOnce;
import java.io.IOException;
import java.nio.file.Path;
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
}
