package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Deed;
import dev.back2code.kit.Actor;
import java.util.Map;
import java.util.Random;

/** One user looks at the overview of their notes again and again. */
public record Overviews(Actor owner, int limit) implements Traffic {

    @Override
    public Request next(Random random) {
        return new Request(
                Request.facts(Deed.LIST, null, null),
                owner,
                "GET",
                "/overview?limit=" + limit,
                null,
                Map.of(),
                reply -> {});
    }
}
