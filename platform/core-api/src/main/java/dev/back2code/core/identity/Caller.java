package dev.back2code.core.identity;

import dev.back2code.core.note.Person;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whoever the current thread works for. */
public final class Caller {

    private Caller() {}

    /** @throws NullPointerException where strangers get in */
    public static Jwt token() {
        JwtAuthenticationToken caller = (JwtAuthenticationToken) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "this is open to strangers");
        return caller.getToken();
    }

    /** By the claims {@code sub} and {@code name}. */
    public static Person person() {
        Jwt token = token();
        return new Person(
                UUID.fromString(token.getSubject()), Objects.requireNonNullElse(token.getClaimAsString("name"), ""));
    }
}
