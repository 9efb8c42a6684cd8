package dev.back2code.storage.note;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks {@link StorableText}. */
class StorableTextValidator implements ConstraintValidator<StorableText, String> {

    private int maxBytes;

    @Override
    public void initialize(StorableText constraint) {
        maxBytes = constraint.maxBytes();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || text.indexOf('\0') < 0 && fits(text);
    }

    private boolean fits(String text) {
        try {
            return StandardCharsets.UTF_8
                            .newEncoder()
                            .encode(CharBuffer.wrap(text))
                            .remaining()
                    <= maxBytes;
        } catch (CharacterCodingException brokenSurrogate) {
            return false;
        }
    }
}
