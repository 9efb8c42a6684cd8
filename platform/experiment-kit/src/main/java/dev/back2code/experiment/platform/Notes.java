package dev.back2code.experiment.platform;

import dev.back2code.kit.Actor;
import dev.back2code.kit.NotesTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes that are there before an experiment begins, written beside the service. */
public final class Notes {

    private Notes() {}

    /** Their ids. */
    public static List<String> add(Platform platform, Actor owner, int count) {
        NotesTable notes = new NotesTable(
                platform.sql(), platform.database(), platform.postgres().maintenance());
        notes.addMany(owner, count, Instant.now());
        return notes.idsOf(owner).stream().map(UUID::toString).toList();
    }
}
