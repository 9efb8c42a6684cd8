package dev.back2code.auth.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the login page again, with the reason and the status that programs understand. */
class RefusedLogins implements AuthenticationFailureHandler {

    static final String PATH = "/login/refused";
    static final String REASON = "refused";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        LoginRefused refused = failure instanceof LoginRefused known ? known : LoginRefused.wrong();
        response.setStatus(refused.status().value());
        if (refused.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter()));
        }
        request.setAttribute(REASON, refused.getMessage());
        request.getRequestDispatcher(PATH).forward(request, response);
    }
}
