package dev.back2code.dojo.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.back2code.catalog.Kata;
import dev.back2code.dojo.workspace.Standing;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one kata is.
 *
 * @param verdict of the runner or of Maven, whichever spoke last
 * @param passed number of tests at that time
 * @param failed likewise
 * @param hints how many were seen
 * @param stages label to done; null where nothing can tell
 */
public record KataProgress(
        String id,
        String title,
        String area,
        State verdict,
        int passed,
        int failed,
        int hints,
        Map<String, @Nullable Boolean> stages) {

    static KataProgress of(Kata kata, Workspace workspace) {
        Standing standing = workspace.standing(kata);
        return new KataProgress(
                kata.id(),
                kata.title(),
                kata.area(),
                standing.state(),
                standing.passed(),
                standing.failed(),
                workspace.hints().of(kata.id()),
                stages(kata, standing, workspace));
    }

    private static Map<String, @Nullable Boolean> stages(Kata kata, Standing standing, Workspace workspace) {
        JournalFolder journal =
                new JournalFolder(workspace.repository().journal().resolve(kata.id()));
        Map<String, @Nullable Boolean> stages = new LinkedHashMap<>();
        stages.put(Stage.theory.label(), null);
        stages.put(Stage.design.label(), journal.hasDesign());
        stages.put(Stage.implement.label(), standing.state().solved());
        stages.put(Stage.break_.label(), workspace.journal().broken(kata.id()));
        stages.put(Stage.reflect.label(), journal.hasPostmortem());
        return stages;
    }

    @JsonIgnore
    Optional<Boolean> done(Stage stage) {
        return Optional.ofNullable(stages.get(stage.label()));
    }
}
