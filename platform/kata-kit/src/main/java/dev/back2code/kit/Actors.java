package dev.back2code.kit;

import java.util.UUID;

/** Actors that datasets know. */
public final class Actors {

    /** The owner of all notes in {@link Dataset#NOTES_200K}. */
    public static final Actor PROLIFIC = new Actor(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
            "notes:read notes:write");

    private Actors() {}
}
