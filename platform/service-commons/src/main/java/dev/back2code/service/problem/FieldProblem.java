package dev.back2code.service.problem;

/** One entry of a problem's {@code errors}: the field of the request, and what is wrong with it. */
public record FieldProblem(String field, String message) {}
