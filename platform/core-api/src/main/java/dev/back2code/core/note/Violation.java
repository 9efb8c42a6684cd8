package dev.back2code.core.note;

/**
 * One thing that is wrong with a draft.
 *
 * @param pointer where in the request's body (JSON Pointer, RFC 6901), such as {@code /tags/3}
 * @param code for programs, such as {@code too-long}
 * @param message for people
 */
public record Violation(String pointer, String code, String message) {}
