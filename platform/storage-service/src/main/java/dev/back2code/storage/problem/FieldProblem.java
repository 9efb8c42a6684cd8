package dev.back2code.storage.problem;

/** One entry of a problem's {@code errors}: the field of the request, and what is wrong with it. */
record FieldProblem(String field, String message) {}
