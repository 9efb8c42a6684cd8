package dev.back2code.core.graphql;

import dev.back2code.core.identity.Caller;
import dev.back2code.core.identity.Scopes;
import dev.back2code.core.seam.Actor;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** Who this service takes its caller for. */
@Controller
class MeQuery {

    @QueryMapping
    @PreAuthorize("hasAuthority('" + Scopes.READ + "')")
    Actor me() {
        return Caller.actor();
    }

    @SchemaMapping(typeName = "Me")
    UUID id(Actor actor) {
        return actor.user();
    }
}
