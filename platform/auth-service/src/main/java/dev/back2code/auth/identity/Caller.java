package dev.back2code.auth.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request at hand comes from. */
public final class Caller {

    private Caller() {}

    /** The address of the caller, or of the last proxy; null where no request is at hand, as during the start. */
    public static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    /** What one caller is likely to have to himself: an IPv4 address, or the 64 leading bits of an IPv6 address. */
    public static String network() {
        String address = String.valueOf(address());
        try {
            // Only a literal has a colon: no name is looked up.
            return address.contains(":") ? prefix(InetAddress.getByName(address).getAddress()) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private static String prefix(byte[] address) throws UnknownHostException {
        Arrays.fill(address, address.length / 2, address.length, (byte) 0);
        return InetAddress.getByAddress(address).getHostAddress();
    }
}
