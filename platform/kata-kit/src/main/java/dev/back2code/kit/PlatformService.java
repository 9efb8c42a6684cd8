package dev.back2code.kit;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A service of the platform, as far as the kit must know it to start it. In the order of their start: each may call those
 * before it.
 */
public enum PlatformService {
    AUTH("auth-service", "dev.back2code.auth.AuthService", true, "/audit", AuthApi::new),
    STORAGE("storage-service", "dev.back2code.storage.StorageService", true, "/notes/{id}", StorageApi::new),
    CORE("core-api", "dev.back2code.core.CoreApi", false, "/v1/notes/{id}", CoreApi::new);

    private final String module;
    private final String mainClass;
    private final boolean database;
    private final String harmless;
    private final BiFunction<URI, TestIssuer, ServiceApi> api;

    PlatformService(
            String module,
            String mainClass,
            boolean database,
            String harmless,
            BiFunction<URI, TestIssuer, ServiceApi> api) {
        this.module = module;
        this.mainClass = mainClass;
        this.database = database;
        this.harmless = harmless;
        this.api = api;
    }

    /**
     * The service of a module.
     *
     * @throws IllegalArgumentException if there is none, naming all
     */
    public static PlatformService of(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No service is called '%s', only %s.".formatted(module, Arrays.toString(values()))));
    }

    /** The class with the main method. */
    public String mainClass() {
        return mainClass;
    }

    /** Whether it keeps something in PostgreSQL. */
    boolean hasDatabase() {
        return database;
    }

    /** A path to get that changes nothing; it may have a placeholder for a UUID. */
    String harmlessPath() {
        return harmless;
    }

    /**
     * Who a token must be meant for to be of use here: this service, and those that it hands the token on to. auth-service
     * takes the tokens that it issues, which are for both others.
     */
    List<String> audiences() {
        return this == STORAGE ? List.of(STORAGE.module) : List.of(CORE.module, STORAGE.module);
    }

    /** What calls it there. */
    ServiceApi api(URI baseUri, TestIssuer issuer) {
        return api.apply(baseUri, issuer);
    }

    /** The name of its module. */
    @Override
    public String toString() {
        return module;
    }
}
