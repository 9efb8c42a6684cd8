package dev.back2code.dojo.map;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.List;

/**
 * What is advised before a kata, never a lock.
 *
 * @param reason why
 * @param state {@code to come} for a kata that does not exist yet
 */
public record Requirement(String id, String reason, String state) {

    private static final String TO_COME = "to come";

    public static List<Requirement> of(Kata kata, Workspace workspace) {
        return kata.requires().entrySet().stream()
                .map(entry -> new Requirement(entry.getKey(), entry.getValue(), state(entry.getKey(), workspace)))
                .toList();
    }

    /** Id alone, or with what stands in the way. */
    public String brief() {
        return State.green.name().equals(state) || State.gold.name().equals(state) ? id : id + " (" + state + ")";
    }

    private static String state(String id, Workspace workspace) {
        return workspace
                .katas()
                .find(id)
                .map(kata -> workspace.state(kata).name())
                .orElse(TO_COME);
    }
}
