package dev.back2code.core.identity;

import dev.back2code.core.note.Person;
import dev.back2code.core.seam.Actor;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever the current thread works for. */
public final class Caller {

    private Caller() {}

    /** @throws NullPointerException where strangers get in */
    public static Actor actor() {
        return authentication().actor();
    }

    /**
     * As it came.
     *
     * @throws NullPointerException where strangers get in
     */
    public static String token() {
        return authentication().getToken().getTokenValue();
    }

    public static Person person() {
        return new Person(actor().user(), actor().name());
    }

    private static ActorAuthentication authentication() {
        return (ActorAuthentication) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "this is open to strangers");
    }
}
