package dev.back2code.kit.hostile;

import dev.back2code.kit.PlatformService;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes requests by their number: the same seed and number make the same request, but for the token. */
public final class HostileRequests {

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G\u00c9T");

    private static final List<String> TYPES = List.of(
            "application/json;charset=UTF-16",
            "application/json;charset=nothing",
            "application/json;;",
            "application/merge-patch+json",
            "application/xml",
            "application/yaml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/graphql",
            "application/cbor",
            "*/*",
            "nonsense",
            "");

    private static final List<String> NAMES = List.of(
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Idempotency-Key",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Accept-Charset",
            "Content-Encoding",
            "Range",
            "Cookie",
            "Origin",
            "Access-Control-Request-Method",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "Forwarded",
            "Expect",
            "Upgrade",
            "Host",
            "Transfer-Encoding");

    /** How long an answer may take is the caller's to say: a short time is no hostile one, and its answer is 504. */
    private static final List<String> DEADLINES = List.of(
            "", "soon", "1e3", "10000.5", "+10000", "0x10", "99999999999999999999", "9".repeat(200), "10000, 1");

    private static final List<String> PROTOCOL = List.of(
            "/oauth2/authorize",
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/oauth2/jwks",
            "/userinfo",
            "/login",
            "/logout",
            "/connect/logout",
            "/.well-known/openid-configuration");

    private static final List<String> PARAMETERS = List.of(
            "response_type",
            "client_id",
            "client_secret",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "grant_type",
            "refresh_token",
            "token",
            "token_type_hint",
            "username",
            "password",
            "_csrf",
            "prompt",
            "again",
            "signed-out");

    private static final Map<String, String> USUAL = Map.of(
            "response_type", "code",
            "client_id", "back2code-cli",
            "redirect_uri", "http://127.0.0.1:8400/callback",
            "scope", "openid",
            "grant_type", "refresh_token",
            "code_challenge_method", "S256",
            "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    private final long seed;
    private final Map<PlatformService, List<Operation>> operations;
    private final Map<PlatformService, OpenApi> documents;
    private final GraphQlSchema graphQl;
    private final ForgedTokens forged;
    private final Map<String, String> known;

    /** @param known what exists: a {@code note} and the {@code user} whom it belongs to */
    public HostileRequests(
            long seed,
            Map<PlatformService, OpenApi> documents,
            GraphQlSchema graphQl,
            ForgedTokens forged,
            Map<String, String> known) {
        this.seed = seed;
        this.documents = documents;
        this.graphQl = graphQl;
        this.forged = forged;
        this.known = known;
        this.operations = new EnumMap<>(PlatformService.class);
        documents.forEach((service, document) -> operations.put(service, document.operations()));
    }

    /** Seven in ten are for core-api, three of them by GraphQL. */
    public HostileRequest make(int number, String token) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
        Draft draft = new Draft(number, random);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> draft.graphQl();
            case 3 -> draft.protocol();
            case 4 -> draft.operation(PlatformService.AUTH);
            case 5 -> draft.operation(PlatformService.STORAGE);
            default -> draft.operation(PlatformService.CORE);
        }
        draft.authorize(token);
        draft.spoil();
        return draft.request();
    }

    /** A request that becomes worse step by step. */
    private final class Draft {

        private final int number;
        private final RandomGenerator random;
        private final double hostile;
        private final List<String> headers = new ArrayList<>();
        private PlatformService service = PlatformService.CORE;
        private String method = "GET";
        private String target = "/";
        private String type = "application/json";
        private byte[] body = {};
        private boolean guarded;
        private boolean welcome;

        Draft(int number, RandomGenerator random) {
            this.number = number;
            this.random = random;
            this.hostile = random.nextBoolean() ? 0.3 : 0.05;
        }

        void graphQl() {
            method = "POST";
            target = "/graphql";
            guarded = true;
            body = bytes(graphQl.request(hostile, known, random));
        }

        void protocol() {
            service = PlatformService.AUTH;
            target = Values.any(PROTOCOL, random);
            StringBuilder form = new StringBuilder();
            for (String name : PARAMETERS) {
                if (random.nextInt(3) > 0) {
                    String usual = USUAL.getOrDefault(name, "text");
                    form.append(form.isEmpty() ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(text(usual));
                }
            }
            if (random.nextBoolean()) {
                target += "?" + form;
            } else {
                method = "POST";
                type = "application/x-www-form-urlencoded";
                body = bytes(form.toString());
            }
        }

        void operation(PlatformService called) {
            Operation operation = Values.any(Objects.requireNonNull(operations.get(called)), random);
            service = called;
            method = operation.method();
            guarded = operation.guarded();
            target = operation.path();
            StringBuilder query = new StringBuilder();
            for (Operation.Parameter parameter : operation.parameters()) {
                String value = text(usual(parameter));
                if (parameter.inPath()) {
                    target = target.replace("{" + parameter.name() + "}", value);
                } else if (random.nextBoolean()) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(parameter.name())
                            .append('=')
                            .append(value);
                }
            }
            target += query;
            if (!operation.body().isMissingNode()) {
                body = bytes(document().json(operation.body(), hostile, known, random));
            }
            headers.add("Idempotency-Key: " + (random.nextDouble() < hostile ? Values.header(random) : "k" + number));
            if (method.equals("PUT") || random.nextInt(10) == 0) {
                headers.add("If-Match: " + (random.nextDouble() < hostile ? Values.header(random) : "*"));
            }
        }

        private OpenApi document() {
            return Objects.requireNonNull(documents.get(service));
        }

        private String usual(Operation.Parameter parameter) {
            return switch (parameter.schema().path("type").asString("")) {
                case "integer" -> "10";
                default -> known.getOrDefault(parameter.name(), "text");
            };
        }

        private String text(String usual) {
            return random.nextDouble() < hostile ? Values.text(random) : usual;
        }

        /** One in seven has no valid token. */
        void authorize(String token) {
            welcome = random.nextInt(7) > 0;
            headers.add("Authorization: " + (welcome ? "Bearer " + token : forged.any(random)));
        }

        /** One in three is spoilt as a whole. */
        void spoil() {
            headers.add("Host: 127.0.0.1");
            switch (random.nextInt(24)) {
                case 0 -> method = Values.any(METHODS, random);
                case 1 -> type = Values.any(TYPES, random);
                case 2 -> headers.add(Values.any(NAMES, random) + ": " + Values.header(random));
                case 3 -> headers.add("X-B2C-Deadline-Ms: " + Values.any(DEADLINES, random));
                case 4 -> body = Arrays.copyOf(body, random.nextInt(body.length + 1));
                case 5 -> body = "x".repeat(random.nextInt(3_000_000)).getBytes(StandardCharsets.US_ASCII);
                case 6 ->
                    target += Values.any(List.of("/", "//", "/..", "?", "#", "%2f", ";x", "?x=%zz", ".json"), random)
                            + Values.text(random);
                case 7 ->
                    body = new String(body, StandardCharsets.UTF_8)
                            .getBytes(Values.any(
                                    List.of(
                                            StandardCharsets.UTF_16,
                                            StandardCharsets.ISO_8859_1,
                                            Charset.forName("UTF-32")),
                                    random));
                default -> {
                    // Its values are enough.
                }
            }
        }

        HostileRequest request() {
            headers.add("Content-Type: " + type);
            return new HostileRequest(number, service, method, target, headers, body, welcome, guarded);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
