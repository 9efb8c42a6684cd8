package dev.back2code.backing.toxiproxy;

import dev.back2code.backing.BackingFailure;

/** {@code kata toxiproxy}: a server alone in its JVM, which the caller ends. */
final class Main {

    private Main() {}

    /** @param args the port of the API */
    public static void main(String[] args) {
        try {
            ToxiproxyServer server = ToxiproxyServer.start(Integer.parseInt(args[0]));
            System.out.printf("Toxiproxy's API is at http://127.0.0.1:%d; Ctrl-C ends it.%n", server.port());
        } catch (BackingFailure e) {
            System.err.println("kata: " + e.getMessage());
            System.exit(2);
        }
    }
}
