package dev.back2code.storage.note;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a PostgreSQL column can hold: no NUL, no surrogate without its partner. JSON can carry both, the database
 * refuses them (PostgreSQL documentation, "Character Types").
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StorableTextValidator.class)
public @interface StorableText {

    String message() default "must be text without NUL and broken surrogates, at most {maxBytes} bytes in UTF-8";

    /** Upper bound of the length in UTF-8. */
    int maxBytes() default 1024;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
