package dev.back2code.backing;

import java.util.Locale;

/** A setting by system property {@code back2code.NAME} or environment variable {@code BACK2CODE_NAME}. */
final class Settings {

    private Settings() {}

    static String value(String name, String fallback) {
        String property = System.getProperty("back2code." + name);
        if (property != null) {
            return property;
        }
        String variable =
                System.getenv("BACK2CODE_" + name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return variable == null ? fallback : variable;
    }
}
