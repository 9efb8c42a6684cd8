package dev.back2code.auth.apikey;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people call a key, to know which one to revoke. */
record KeyName(String text) {

    static final String RULE = "must have 1 to 100 characters that can be seen";

    private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]{1,100}");

    /** @throws InvalidKeyName if it breaks the rule */
    static KeyName of(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> ALLOWED.matcher(text).matches())
                .map(KeyName::new)
                .orElseThrow(InvalidKeyName::new);
    }
}
