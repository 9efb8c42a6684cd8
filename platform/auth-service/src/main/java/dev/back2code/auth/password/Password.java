package dev.back2code.auth.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A password in NFKC, so that it is the same from every keyboard. Long and not well known is all that is asked of it
 * (NIST SP 800-63B-4, 3.1.1.2: length counts code points, no rules of composition).
 */
public final class Password {

    /** What is wrong with one that cannot even be read. */
    public static final String RULE = "must have 15 to 128 characters";

    private static final int SHORTEST = 15;
    private static final int LONGEST = 128;

    /** In UTF-8, as typed. What is longer is not looked at: nobody gets this service to work on a megabyte. */
    private static final int LONGEST_INPUT = 1024;

    private static final Set<String> WELL_KNOWN = wellKnown();

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /** Empty for what is too long to be looked at, and for what is no text, such as half a surrogate pair. */
    public static Optional<Password> of(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(Password::canBeRead)
                .map(text -> new Password(Normalizer.normalize(text, Form.NFKC)));
    }

    /** Why this may not become anybody's password. */
    public Optional<String> weakness() {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(RULE);
        }
        return WELL_KNOWN.contains(text.toLowerCase(Locale.ROOT))
                ? Optional.of("is one of the first that an attacker tries")
                : Optional.empty();
    }

    /** Whether it is, but for case, that text. */
    public boolean is(String other) {
        return text.equalsIgnoreCase(other);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "a password";
    }

    private static boolean canBeRead(String typed) {
        return typed.length() <= LONGEST_INPUT
                && StandardCharsets.UTF_8.newEncoder().canEncode(typed)
                && typed.getBytes(StandardCharsets.UTF_8).length <= LONGEST_INPUT;
    }

    private static Set<String> wellKnown() {
        try (InputStream list = Password.class.getResourceAsStream("well-known.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
