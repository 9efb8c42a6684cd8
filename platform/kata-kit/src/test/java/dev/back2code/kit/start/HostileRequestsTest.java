package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.PlatformService;
import dev.back2code.kit.hostile.ForgedTokens;
import dev.back2code.kit.hostile.GraphQlSchema;
import dev.back2code.kit.hostile.HostileRequest;
import dev.back2code.kit.hostile.HostileRequests;
import dev.back2code.kit.hostile.OpenApi;
import dev.back2code.kit.hostile.RawAnswer;
import dev.back2code.kit.hostile.RawClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests made at random, of what the OpenAPI documents and the GraphQL schema offer, with all that is wrong with them.
 * {@code -Dhostile.requests} says how many, {@code -Dhostile.seed} which, {@code -Dhostile.only} sends one of them again.
 */
@ExtendWith(StartedPlatform.class)
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("hostile.requests", 800);
    private static final int ONLY = Integer.getInteger("hostile.only", -1);
    private static final long SEED = Long.getLong("hostile.seed", 20261123);
    private static final int AT_ONCE = 4;

    /** A token lives for ten minutes. */
    private static final int REQUESTS_PER_TOKEN = 1_000;

    /** A server may close a connection, unread, on a body that is longer than it swallows. */
    private static final int SWALLOWED = 1 << 20;

    private static final Pattern LEAK = Pattern.compile(
            "(?:java|jakarta|org|tools|com)\\.[a-z0-9]+\\.[A-Za-z.]+|\\bat [a-z]+\\.|Exception|SQLSTATE|jdbc:");

    private static final Pattern GRAPHQL_FAILURE = Pattern.compile("\"status\":5[0-9][0-9]");

    /** Method, route and number of requests that were not turned away at the door. */
    private static final Pattern COUNT = Pattern.compile(
            "http_server_requests_seconds_count\\{[^}]*status=\"(?!401|403)([0-9]+)\",uri=\"([^\"]+)\"\\} ([0-9.E]+)");

    private final RunningPlatform platform;
    private final People people;
    private final RawClient client = new RawClient();
    private final Queue<String> offences = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> statuses = new ConcurrentHashMap<>();

    HostileRequestsTest(RunningPlatform platform) {
        this.platform = platform;
        this.people = new People(platform.uri(PlatformService.AUTH));
    }

    @Test
    void no_request_makes_a_service_fail_or_tell_of_its_inside() throws Exception {
        String login = "mallory-" + UUID.randomUUID().toString().substring(0, 8);
        String user = people.register(login).path("id").asString();
        String token = token(login);
        String note = createNote(token);
        HostileRequests requests = new HostileRequests(
                SEED, documents(), new GraphQlSchema(core(token)), forged(token), Map.of("id", note, "user", user));

        long before = handled();
        for (int from = ONLY < 0 ? 0 : ONLY; from < (ONLY < 0 ? REQUESTS : ONLY + 1); from += REQUESTS_PER_TOKEN) {
            send(requests, from, ONLY < 0 ? Math.min(REQUESTS, from + REQUESTS_PER_TOKEN) : ONLY + 1, token(login));
        }

        long handled = handled() - before;
        String report = "seed %d, %d requests, %d handled for a valid token; statuses %s"
                .formatted(SEED, REQUESTS, handled, new TreeMap<>(statuses));
        System.out.println(report);
        assertThat(offences.stream().limit(5)).as(report).isEmpty();
        if (ONLY < 0) {
            assertThat(handled).as(report).isGreaterThanOrEqualTo(REQUESTS / 2);
        }
        expectAlive(token(login), note);
    }

    private void send(HostileRequests requests, int from, int to, String token) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int number = from; number < to; number++) {
                HostileRequest request = requests.make(number, token);
                sent.add(threads.submit((Callable<?>) () -> judge(request)));
            }
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private RawAnswer judge(HostileRequest request) throws Exception {
        RawAnswer answer = client.send(platform.uri(request.service()), request.bytes());
        statuses.computeIfAbsent(request.service() + " " + answer.status(), any -> new AtomicInteger())
                .incrementAndGet();
        if (ONLY >= 0) {
            System.out.println(request + "\n\n" + answer.text());
        }
        offence(request, answer)
                .ifPresent(offence -> offences.add("%s:%n%s%n%n%s%n".formatted(offence, request, answer.text())));
        return answer;
    }

    private static Optional<String> offence(HostileRequest request, RawAnswer answer) {
        if (answer.status() == RawAnswer.HUNG) {
            return Optional.of("No answer within the longest time that any limit allows");
        }
        if (answer.status() == RawAnswer.CUT) {
            return request.body().length > SWALLOWED
                    ? Optional.empty()
                    : Optional.of("The connection ended without an answer");
        }
        // 501 is for a method or a coding that the server does not know (RFC 9110, 9.1; RFC 9112, 6.1).
        if (answer.status() >= 500 && answer.status() != 501) {
            return Optional.of("The service failed");
        }
        if (answer.status() == 200 && GRAPHQL_FAILURE.matcher(answer.body()).find()) {
            return Optional.of("A field failed");
        }
        if (LEAK.matcher(answer.body()).find()) {
            return Optional.of("The answer tells of the inside");
        }
        return request.guarded() && !request.welcome() && answer.status() < 400
                ? Optional.of("Served without a valid token")
                : Optional.empty();
    }

    /** How many requests have reached a method of a controller: routes that are known by their template. */
    private long handled() {
        long sum = 0;
        // Not those of storage-service: most of its requests are core-api's.
        for (PlatformService service : List.of(PlatformService.CORE, PlatformService.AUTH)) {
            String scrape = new Call(platform.uri(service))
                    .header("Accept", "text/plain")
                    .get("/actuator/prometheus")
                    .text();
            sum += COUNT.matcher(scrape)
                    .results()
                    .filter(count ->
                            count.group(2).startsWith("/") && !count.group(2).equals("/**"))
                    .mapToLong(count -> (long) Double.parseDouble(count.group(3)))
                    .sum();
        }
        return sum;
    }

    private void expectAlive(String token, String note) {
        assertThat(core(token).get("/v1/notes").status()).isEqualTo(200);
        assertThat(core(token).get("/v1/notes/" + note).status()).isIn(200, 404);
        for (PlatformService service : PlatformService.values()) {
            assertThat(new Call(platform.uri(service))
                            .get("/actuator/health/readiness")
                            .status())
                    .isEqualTo(200);
        }
    }

    private Map<PlatformService, OpenApi> documents() {
        Map<PlatformService, OpenApi> documents = new EnumMap<>(PlatformService.class);
        for (PlatformService service : PlatformService.values()) {
            documents.put(service, new OpenApi(platform.uri(service)));
        }
        return documents;
    }

    private ForgedTokens forged(String token) throws Exception {
        URI keys = platform.uri(PlatformService.AUTH).resolve("/oauth2/jwks");
        return new ForgedTokens(
                token, JWKSet.load(keys.toURL()).getKeys().getFirst().toRSAKey());
    }

    private String token(String login) throws Exception {
        return people.token(login, "openid profile notes:read notes:write audit:read members:invite keys:write");
    }

    private String createNote(String token) {
        Answer created = core(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("title", "not theirs", "body", "hello", "tags", List.of("new")))
                .post("/v1/notes");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    private Call core(String token) {
        return new Call(platform.uri(PlatformService.CORE)).header("Authorization", "Bearer " + token);
    }
}
