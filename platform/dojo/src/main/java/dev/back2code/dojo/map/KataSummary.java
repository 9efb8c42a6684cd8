package dev.back2code.dojo.map;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.List;

/** A kata on the map, as programs read it. */
record KataSummary(
        String id,
        String slug,
        String title,
        String area,
        int difficulty,
        int minutes,
        State state,
        List<Requirement> requires) {

    static KataSummary of(Kata kata, Workspace workspace) {
        return new KataSummary(
                kata.id(),
                kata.slug(),
                kata.title(),
                kata.area(),
                kata.difficulty(),
                kata.minutes(),
                workspace.state(kata),
                Requirement.of(kata, workspace));
    }
}
