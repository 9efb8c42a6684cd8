package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String resolve(@Nullable String given) {
        return given != null && isWellFormed(given) ? given : fresh();
    }

    private static boolean isWellFormed(String given) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < given.length(); i++) {
            if (!isAllowed(given.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
