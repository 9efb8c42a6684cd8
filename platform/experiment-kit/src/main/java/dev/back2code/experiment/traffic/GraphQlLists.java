package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Deed;
import dev.back2code.kit.Actor;
import java.util.Map;
import java.util.Random;

/** One user looks at a list of their notes with all details, over GraphQL, again and again. */
public record GraphQlLists(Actor owner, int notes) implements Traffic {

    private static final String DOCUMENT =
            "{ notes(first: %d) { edges { node { title tags shares { role person { name } } } } } }";

    @Override
    public Request next(Random random) {
        return new Request(
                Request.facts(Deed.LIST, null, null),
                owner,
                "POST",
                "/graphql",
                Map.of("query", DOCUMENT.formatted(notes)),
                Map.of(),
                reply -> {});
    }
}
