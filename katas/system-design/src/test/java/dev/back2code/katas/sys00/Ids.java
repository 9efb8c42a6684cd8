package dev.back2code.katas.sys00;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The seam's method: {@code dev.back2code.core.seam.RequestIds} itself is another type in the service than here. */
interface Ids {

    Pattern WELL_FORMED = Pattern.compile("\\A[A-Za-z0-9._-]{1,64}\\z");

    String resolve(String given);

    static boolean isWellFormed(String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }

    /** As a message shows it: control characters visible, long ones cut. */
    static String shown(String id) {
        if (id == null) {
            return "null";
        }
        boolean whole = id.length() <= 80;
        String visible = id.substring(0, whole ? id.length() : 70)
                .codePoints()
                .mapToObj(c -> c < 0x20 || c > 0x7e ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
        return whole ? "'%s'".formatted(visible) : "'%s…' (%,d characters)".formatted(visible, id.length());
    }
}
