package dev.back2code.katas.sec00;

/**
 * A key as it was handed out.
 *
 * @param text {@code b2c_}, the id without hyphens, {@code _}, the random part
 */
record Key(String id, String text) {

    private static final int RANDOM = 43;

    String beginning() {
        return text.substring(0, text.length() - RANDOM);
    }

    /** What nobody can guess of it. */
    String random() {
        return text.substring(text.length() - RANDOM);
    }
}
