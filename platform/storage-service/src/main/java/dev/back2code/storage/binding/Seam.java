package dev.back2code.storage.binding;

/**
 * A seam and the class that is to serve it.
 *
 * @param name as in the property {@code back2code.seams.<name>}
 */
record Seam(String name, Class<?> type, String className) {

    String property() {
        return "back2code.seams." + name;
    }
}
