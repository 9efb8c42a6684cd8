package dev.back2code.storage.preview;

/** The preview server cannot be reached, refused the question, or gave an answer that is none. Becomes 502. */
public final class PreviewFailed extends RuntimeException {

    private PreviewFailed(String message, Throwable cause) {
        super(message, cause);
    }

    public static PreviewFailed because(Throwable cause) {
        return new PreviewFailed("no preview: %s".formatted(cause.getMessage()), cause);
    }
}
