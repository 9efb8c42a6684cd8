package dev.back2code.experiment.traffic;

import dev.back2code.kit.Actor;
import java.util.List;
import java.util.Random;

/** Everybody reads the same few notes, except for a share of the requests. */
public record HotReads(Actor owner, List<String> notes, Traffic rest, int restInHundred) implements Traffic {

    @Override
    public Request next(Random random) {
        if (random.nextInt(100) < restInHundred) {
            return rest.next(random);
        }
        String note = notes.get(random.nextInt(notes.size()));
        return new NoteRequests(Route.STORAGE).read(owner, note, null, reply -> {});
    }
}
