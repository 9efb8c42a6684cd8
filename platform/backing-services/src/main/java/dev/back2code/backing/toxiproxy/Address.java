package dev.back2code.backing.toxiproxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** A {@code host:port} as Toxiproxy's clients write it; an IPv6 host stands in brackets. */
record Address(String host, int port) {

    /** @throws ApiError 500, as the real server does */
    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw ApiError.internal("address %s: missing port in address".formatted(text));
        }
        String host = text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        return new Address(host, port(text.substring(colon + 1)));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw ApiError.internal("address %s: invalid port".formatted(text));
        }
        return Integer.parseInt(text);
    }

    /**
     * Where a proxy listens. A wildcard becomes loopback, since a fault that is put into one's own traffic is nobody
     * else's business.
     *
     * @throws ApiError 500 if it is another machine's address, or another interface
     */
    static InetSocketAddress listen(String text) {
        Address address = text.isEmpty() ? new Address("", 0) : parse(text);
        InetAddress host = address.resolve();
        if (host.isAnyLocalAddress()) {
            host = InetAddress.getLoopbackAddress();
        }
        if (!host.isLoopbackAddress()) {
            throw ApiError.internal("listen tcp %s: only loopback addresses are served".formatted(text));
        }
        return new InetSocketAddress(host, address.port);
    }

    private InetAddress resolve() {
        try {
            return host.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw ApiError.internal("lookup %s: no such host".formatted(host));
        }
    }

    static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[%s]:%d" : "%s:%d").formatted(shortened(host), address.getPort());
    }

    private static String shortened(String host) {
        return host.equals("0:0:0:0:0:0:0:1") ? "::1" : host;
    }
}
