package dev.back2code.backing.toxiproxy;

/** A request that is refused; words and statuses are Toxiproxy's own. */
final class ApiError extends RuntimeException {

    private final int status;

    private ApiError(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    static ApiError badRequestBody(String why) {
        return new ApiError(400, "bad request body: " + why);
    }

    static ApiError missingField(String field) {
        return new ApiError(400, "missing required field: " + field);
    }

    static ApiError invalidStream() {
        return new ApiError(400, "stream was invalid, can be either upstream or downstream");
    }

    static ApiError invalidToxicType() {
        return new ApiError(400, "invalid toxic type");
    }

    static ApiError proxyNotFound() {
        return new ApiError(404, "proxy not found");
    }

    static ApiError toxicNotFound() {
        return new ApiError(404, "toxic not found");
    }

    static ApiError proxyExists() {
        return new ApiError(409, "proxy already exists");
    }

    static ApiError toxicExists() {
        return new ApiError(409, "toxic already exists");
    }

    static ApiError internal(String why) {
        return new ApiError(500, why);
    }
}
