package dev.back2code.auth.token;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;

/** Errors in the form of RFC 6749, 5.2, where the framework leaves the answer to us. */
final class ProtocolErrors {

    private ProtocolErrors() {}

    static void write(HttpServletResponse response, HttpStatus status, String code, @Nullable String description)
            throws IOException {
        ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
        answer.setStatusCode(status);
        new OAuth2ErrorHttpMessageConverter()
                .write(new OAuth2Error(code, description, null), MediaType.APPLICATION_JSON, answer);
    }
}
