package dev.back2code.kit;

/**
 * One more instance of the service under test, with the same class behind the seam, on the same database and the same
 * Redis. It boots for the first test class that asks for it, and stays.
 */
public final class SecondInstance {

    private final ServiceApi api;

    SecondInstance(ServiceApi api) {
        this.api = api;
    }

    /** For katas of storage-service. */
    public StorageApi api() {
        return (StorageApi) api;
    }

    /** For katas of core-api. */
    public CoreApi core() {
        return (CoreApi) api;
    }

    /** For katas of auth-service. */
    public AuthApi auth() {
        return (AuthApi) api;
    }
}
