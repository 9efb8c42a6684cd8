package dev.back2code.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.catalog.Repository;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** storage-service in a JVM of its own, hurt and healed. */
class ServiceProcessTest {

    private static final Actor WRITER = Actor.someone();

    private static Postgres postgres;
    private static TestIssuer issuer;
    private static ServiceProcess service;
    private static StorageApi api;

    @BeforeAll
    static void start() {
        Repository repository = Repository.containing(Path.of("").toAbsolutePath());
        Templates templates = Templates.of(repository);
        postgres = Postgres.start(templates.all(), line -> {});
        issuer = TestIssuer.start();
        Database database = postgres.clone(templates.of(Dataset.EMPTY));
        service = ServiceProcess.start(new ServiceOrder(
                repository,
                PlatformService.STORAGE,
                0,
                new SeamClasses(List.of(), Map.of(), List.of()),
                Optional.of(database),
                issuer,
                Map.of()));
        api = new StorageApi(service.baseUri(), issuer);
    }

    @AfterEach
    void heal() {
        service.process().heal();
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
        postgres.close();
    }

    @Test
    void an_acknowledged_note_is_there_after_kill_9_and_a_restart_on_the_same_port() {
        String note = created();

        service.process().kill();

        assertThatThrownBy(() -> read(note)).isInstanceOf(UncheckedIOException.class);
        service.process().start();
        assertThat(read(note)).isEqualTo(200);
        assertThat(service.log()).isNotEmptyFile();
    }

    @Test
    void a_suspended_service_answers_when_it_goes_on() throws Exception {
        String note = created();

        service.process().suspend();
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> read(note));
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        service.process().resume();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }

    private static String created() {
        return api.as(WRITER)
                .body(Map.of(
                        "title", "Written before", "body", UUID.randomUUID().toString()))
                .post("/notes")
                .with(201)
                .json()
                .path("id")
                .asString();
    }

    private static int read(String note) {
        return api.as(WRITER).get("/notes/{id}", note).status();
    }
}
