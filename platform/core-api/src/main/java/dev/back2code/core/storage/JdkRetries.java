package dev.back2code.core.storage;

/**
 * Repetitions that the JDK's client makes by itself, and tells nobody of: of a GET whose connection is closed before the
 * first byte of an answer, and of a connection that is refused. A policy that counts its attempts must be the only one that
 * makes any. (jdk.internal.net.http.MultiExchange, JDK 25; read once, when the JVM sends its first request)
 */
final class JdkRetries {

    private JdkRetries() {}

    /** From now on there are none, unless somebody has said otherwise at the start of the JVM. */
    static void switchOff() {
        setUnlessSet("jdk.httpclient.redirects.retrylimit", "1");
        setUnlessSet("jdk.httpclient.disableRetryConnect", "true");
    }

    private static void setUnlessSet(String property, String value) {
        System.setProperty(property, System.getProperty(property, value));
    }
}
