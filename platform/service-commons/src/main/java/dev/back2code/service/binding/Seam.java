package dev.back2code.service.binding;

/**
 * A seam and the class that is to serve it.
 *
 * @param name as in the property {@code back2code.seams.<name>}
 */
public record Seam(String name, Class<?> type, String className) {

    String property() {
        return SeamRegistrar.PREFIX + "." + name;
    }
}
