package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartTest extends RunningService {

    @Test
    void keys_are_for_this_user_alone() throws Exception {
        assertThat(mode(KEYS)).isEqualTo("rwx------");
        assertThat(mode(KEYS.resolve("keys.json"))).isEqualTo("rw-------");
    }

    @Test
    void a_second_start_keeps_keys_and_clients() throws Exception {
        String file = Files.readString(KEYS.resolve("keys.json"));
        String clients = clients();
        try (ConfigurableApplicationContext second = start("--back2code.auth.keys=" + KEYS)) {
            String other = "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");

            assertThat(new Browser(other).get("/oauth2/jwks").body())
                    .isEqualTo(cli().browser.get("/oauth2/jwks").body());
        }
        assertThat(Files.readString(KEYS.resolve("keys.json"))).isEqualTo(file);
        assertThat(clients()).isEqualTo(clients);
    }

    @Test
    void a_folder_that_others_can_read_refuses_the_start_with_one_line(CapturedOutput log) throws Exception {
        Path open = Files.createDirectory(temporaryFolder().resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));

        assertThatThrownBy(() -> start("--back2code.auth.keys=" + open)).isInstanceOf(Exception.class);
        assertThat(log).contains("others can get at %s (rwxr-x---), where secrets are kept".formatted(open));
        assertThat(log).doesNotContain("\tat dev.back2code");
        assertThat(open).isEmptyDirectory();
    }

    private static ConfigurableApplicationContext start(String... more) {
        Stream<String> common = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        return SpringApplication.run(
                AuthService.class, Stream.concat(common, Stream.of(more)).toArray(String[]::new));
    }

    private String clients() {
        return db.sql("select id, client_id, client_secret from oauth2_registered_client order by client_id")
                .query()
                .listOfRows()
                .toString();
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
