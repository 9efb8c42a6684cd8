package dev.back2code.core.v1;

import dev.back2code.core.identity.Caller;
import dev.back2code.core.seam.Actor;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who this service takes its caller for; it asks nobody else. */
@RestController
@RequestMapping(path = "/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
class MeV1Controller {

    @GetMapping
    Me me() {
        return Me.of(Caller.actor());
    }

    record Me(UUID id, UUID tenant, String name, SortedSet<String> scopes) {

        static Me of(Actor actor) {
            return new Me(actor.user(), actor.tenant(), actor.name(), new TreeSet<>(actor.scopes()));
        }
    }
}
