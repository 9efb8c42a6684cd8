package dev.back2code.auth.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no client of the protocol may send, before the framework and the database stumble over it: a parameter
 * twice (RFC 6749, 3.1 and 3.2), control characters (RFC 6749, A), an address that is none.
 */
class WellFormedRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> fault = request.getParameterMap().entrySet().stream()
                .flatMap(WellFormedRequests::faults)
                .findFirst();
        if (fault.isPresent()) {
            ProtocolErrors.write(response, HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.INVALID_REQUEST, fault.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Stream<String> faults(Map.Entry<String, String[]> parameter) {
        String name = parameter.getKey();
        String[] values = parameter.getValue();
        if (values.length != 1) {
            return Stream.of("a parameter comes more than once");
        }
        if (hasControls(values[0])) {
            return Stream.of("a parameter has control characters");
        }
        return OAuth2ParameterNames.REDIRECT_URI.equals(name) && !isAddress(values[0])
                ? Stream.of("redirect_uri is no absolute URI")
                : Stream.empty();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** A name and port that cannot be read leave a URI without a host. */
    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && (uri.getRawAuthority() == null || uri.getHost() != null);
        } catch (URISyntaxException noUri) {
            return false;
        }
    }
}
