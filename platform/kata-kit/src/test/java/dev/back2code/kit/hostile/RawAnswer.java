package dev.back2code.kit.hostile;

/**
 * What came back.
 *
 * @param status 0 if the connection ended without an answer, -1 if nothing came in time
 * @param text all of it, head and body, one char for each byte
 */
public record RawAnswer(int status, String text) {

    public static final int CUT = 0;
    public static final int HUNG = -1;

    private static final int STATUS = "HTTP/1.1 ".length();

    static RawAnswer of(String text) {
        return new RawAnswer(
                text.length() < STATUS + 3 ? CUT : Integer.parseInt(text.substring(STATUS, STATUS + 3)), text);
    }

    public String body() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? "" : text.substring(end + 4);
    }
}
