package dev.back2code.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of embedded servers outlives the JVM that started them, however it ends. */
class CrashedOwnerTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"running", "suspended"})
    void servers_and_their_data_are_gone_after_kill_9_of_the_jvm(String state) throws IOException {
        Process owner = owner(state);
        List<Integer> ports = portsOf(owner);
        assertThat(ports).hasSize(2).allMatch(CrashedOwnerTest::isOpen);

        owner.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).until(() -> ports.stream().noneMatch(CrashedOwnerTest::isOpen));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(runs()).isEmpty());
    }

    private Process owner(String state) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dback2code.backing=embedded",
                        "-Dback2code.tmp=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        state)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    // Whatever else a library prints.
    private static List<Integer> portsOf(Process owner) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(owner.getInputStream()));
        String line = lines.readLine();
        while (line != null && !line.startsWith("ports ")) {
            line = lines.readLine();
        }
        assertThat(line).as("what the owner prints").isNotNull();
        return Stream.of(line.split(" ")).skip(1).map(Integer::valueOf).toList();
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> folders = Files.list(temporary.resolve("back2code-" + System.getProperty("user.name")))) {
            return folders.toList();
        }
    }

    /** Starts servers and waits for ever. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            CrashablePostgres postgres =
                    CrashablePostgres.start(List.of(PostgresTest.EMPTY, PostgresTest.FULL), line -> {});
            CrashableRedis redis = CrashableRedis.start(line -> {});
            if (arguments[0].equals("suspended")) {
                postgres.process().suspend();
                redis.process().suspend();
            }
            String url = postgres.maintenance().url();
            System.out.println("ports %s %d".formatted(url.replaceAll(".*:(\\d+)/.*", "$1"), redis.port()));
            Thread.currentThread().join();
        }
    }
}
