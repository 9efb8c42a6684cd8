package dev.back2code.backing;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A password that nobody has to remember. */
final class Secret {

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
