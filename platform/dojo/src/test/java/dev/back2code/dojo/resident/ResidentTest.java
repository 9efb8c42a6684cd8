package dev.back2code.dojo.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentTest {

    @TempDir
    private Path root;

    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private ServerSocket server;
    private Address address;
    private CompletableFuture<Void> ended;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(root.resolve("katas"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Repository repository = new Repository(root);
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        address = Address.of(server.getLocalPort(), "build 1");
        address.publish(repository);
        Resident resident = new Resident(server, new Desk(repository, address), Duration.ofMinutes(1), wanted::get);
        ended = CompletableFuture.runAsync(() -> serve(resident));
    }

    private static void serve(Resident resident) {
        try {
            resident.serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_command_is_answered_with_marked_lines_and_its_status() throws IOException {
        assertThat(answer(command("next", "--nonsense")).lines()).first().isEqualTo("back2code");
        assertThat(answer(command("next", "--nonsense")).lines())
                .anyMatch(line -> line.startsWith("ekata: ") && line.contains("--nonsense"))
                .last()
                .isEqualTo("x2");
    }

    @Test
    void who_does_not_know_the_token_hears_nothing() throws IOException {
        assertThat(answer("0".repeat(64) + "\nbuild 1\n80\n0\n1\n1\nlist\n")).isEmpty();
        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEmpty();
        assertThat(answer(command("help"))).startsWith("back2code\n");
    }

    @Test
    void lines_without_end_and_numbers_that_are_none_end_only_their_own_connection() throws IOException {
        assertThat(answer("x".repeat(20_000))).isEmpty();
        assertThat(answer(address.token() + "\nbuild 1\nwide\n0\n1\n1\nlist\n")).isEqualTo("back2code\n");
        assertThat(answer(address.token() + "\nbuild 1\n80\n0\n1\n5\nlist\n")).isEqualTo("back2code\n");
        assertThat(answer(command("help"))).endsWith("x0\n");
    }

    @Test
    void a_client_of_another_build_is_told_so_and_the_runner_ends() throws Exception {
        assertThat(answer(address.token() + "\nbuild 2\n")).isEqualTo("back2code-old\n");
        ended.get(10, TimeUnit.SECONDS);
    }

    @Test
    void stop_ends_it() throws Exception {
        assertThat(answer(command("stop"))).endsWith("x0\n");
        ended.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_runner_that_nobody_can_find_any_more_ends() throws Exception {
        wanted.set(false);
        ended.get(20, TimeUnit.SECONDS);
    }

    @Test
    void only_its_user_can_read_the_token_and_a_newer_runner_keeps_its_file() throws IOException {
        Path file = root.resolve(".kata/resident");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Repository repository = new Repository(root);
        Address newer = Address.of(1, "build 2");
        newer.publish(repository);
        address.forget(repository);
        assertThat(newer.isPublished(repository)).isTrue();
        assertThat(address.isPublished(repository)).isFalse();

        newer.forget(repository);
        assertThat(file).doesNotExist();
    }

    private String command(String... arguments) {
        return "%s\nbuild 1\n80\n0\n1\n%d\n%s\n"
                .formatted(address.token(), arguments.length, String.join("\n", arguments));
    }

    /** All that comes until the server closes. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Closed in the face of one who was still talking.
            if (request.length() > 10_000) {
                return "";
            }
            throw e;
        }
    }
}
