package dev.back2code.auth.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in by, in the one form in which logins are compared: NFKC and lower case.
 *
 * @param value 3 to 64 code points
 */
public record Login(String value) {

    static final String RULE = "must have 3 to 64 letters, digits or . _ @ + -";

    /** Longer input is not even normalised. */
    private static final int LONGEST_INPUT = 256;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+-]{3,64}");

    /** Empty if what was typed can be nobody's login. */
    public static Optional<Login> of(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= LONGEST_INPUT)
                .map(Login::folded)
                .filter(text -> FORM.matcher(text).matches())
                .map(Login::new);
    }

    /** Lower case may undo the normal form, hence twice. */
    private static String folded(String typed) {
        String lower = Normalizer.normalize(typed, Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Form.NFKC);
    }
}
