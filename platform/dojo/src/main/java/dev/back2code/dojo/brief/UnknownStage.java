package dev.back2code.dojo.brief;

/** A stage that no brief has. */
public final class UnknownStage extends RuntimeException {

    UnknownStage(String name) {
        super("There is no stage '%s'. A brief has theory, design, implement, break and reflect.".formatted(name));
    }
}
