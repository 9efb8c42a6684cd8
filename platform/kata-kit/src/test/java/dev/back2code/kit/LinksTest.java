package dev.back2code.kit;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.backing.RedisDatabase;
import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Faults between the warm service and its database: each is felt, and nothing of it is left for the next test. */
class LinksTest {

    private static final Actor READER = Actor.someone();
    private static final Repository REPOSITORY =
            Repository.containing(Path.of("").toAbsolutePath());

    private static Postgres postgres;
    private static Clones clones;
    private static Templates templates;

    @BeforeAll
    static void start() {
        templates = Templates.of(REPOSITORY);
        postgres = Postgres.start(templates.all(), line -> {});
        clones = new Clones(postgres, templates.all());
    }

    @AfterAll
    static void stop() {
        WarmServices.closeCurrent();
        postgres.close();
    }

    /** As at the start of a test class. */
    private static WarmServices service(String... backing) {
        ServiceSet key = new ServiceSet(
                REPOSITORY,
                PlatformService.STORAGE,
                Map.of(PlatformService.STORAGE, new SeamClasses(List.of(), Map.of(), List.of())),
                List.of(backing));
        Database fresh = clones.take(templates.of(Dataset.EMPTY), false);
        return WarmServices.of(key, clones, fresh, "run");
    }

    @Test
    void latency_is_felt_and_gone_after_the_test() throws IOException {
        WarmServices service = service("toxiproxy");
        try (Links links = service.links()) {
            assertThat(read(service)).isEqualTo(404);
            links.database().toxics().latency("slow", DOWNSTREAM, 300);

            assertThat(timeOfRead(service)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }

        try (Links links = service.links()) {
            assertThat(links.database().toxics().getAll()).isEmpty();
            assertThat(read(service)).isEqualTo(404);
        }
    }

    @Test
    void a_database_that_is_away_is_back_for_the_next_request_after_the_test() throws IOException {
        WarmServices service = service("toxiproxy");
        try (Links links = service.links()) {
            links.database().disable();

            assertThat(read(service)).isGreaterThanOrEqualTo(500);
        }

        assertThat(read(service)).isEqualTo(404);
    }

    @Test
    void a_request_in_a_black_hole_ends_when_the_test_ends() throws Exception {
        WarmServices service = service("toxiproxy");
        CompletableFuture<Integer> lost;
        try (Links links = service.links()) {
            links.database().toxics().timeout("hole", DOWNSTREAM, 0);
            lost = CompletableFuture.supplyAsync(() -> read(service));
            assertThatThrownBy(() -> lost.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }

        assertThat(read(service)).isEqualTo(404);
        assertThat(lost.get(20, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(500);
    }

    @Test
    void the_next_test_class_has_its_own_database_and_links() throws IOException {
        WarmServices service = service("toxiproxy");
        try (Links links = service.links()) {
            links.database().disable();
        }

        WarmServices next = service("toxiproxy");

        assertThat(next).isSameAs(service);
        try (Links links = next.links()) {
            links.database().toxics().latency("slow", DOWNSTREAM, 300);
            assertThat(timeOfRead(next)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void a_test_ends_only_when_the_service_is_back_at_redis() throws IOException {
        WarmServices service = service("redis", "toxiproxy");
        try (Links links = service.links()) {
            assertThat(clientsOfRedis()).isEqualTo(1);
            links.redis().disable();
            Awaitility.await().until(() -> clientsOfRedis() == 0);
        }

        assertThat(clientsOfRedis()).isEqualTo(1);
    }

    @Test
    void a_kata_that_names_no_toxiproxy_is_told_how() {
        assertThatThrownBy(() -> service().links())
                .hasMessage("Name 'toxiproxy' under 'backing' in the kata's front matter.");
    }

    // But for the one that asks.
    private static long clientsOfRedis() {
        RedisDatabase other = SharedRedis.get().database();
        try {
            return other.<String>ask(Jedis::clientList).lines().count() - 1;
        } finally {
            SharedRedis.get().drop(other);
        }
    }

    private static int read(WarmServices service) {
        return service.api(PlatformService.STORAGE)
                .as(READER)
                .get("/notes/{id}", UUID.randomUUID())
                .status();
    }

    private static Duration timeOfRead(WarmServices service) {
        long start = System.nanoTime();
        assertThat(read(service)).isEqualTo(404);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
