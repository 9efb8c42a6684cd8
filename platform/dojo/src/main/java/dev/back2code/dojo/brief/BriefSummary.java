package dev.back2code.dojo.brief;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.dojo.map.Requirement;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A brief as programs read it: everything but the hints. */
record BriefSummary(
        String id,
        String slug,
        String title,
        String area,
        int difficulty,
        int minutes,
        State state,
        List<Requirement> requires,
        List<String> helps,
        String host,
        Map<String, String> seams,
        List<String> backing,
        int referenceLines,
        String outage,
        Optional<String> load,
        Optional<String> chaos,
        List<String> files,
        List<String> tests,
        String brief,
        String opening,
        Map<String, String> stages) {

    static BriefSummary of(Kata kata, Brief brief, Workspace workspace) {
        return new BriefSummary(
                kata.id(),
                kata.slug(),
                kata.title(),
                kata.area(),
                kata.difficulty(),
                kata.minutes(),
                workspace.state(kata),
                Requirement.of(kata, workspace),
                kata.helps(),
                kata.host(),
                kata.seams(),
                kata.backing(),
                kata.referenceLines(),
                kata.outage(),
                kata.load(),
                kata.chaos(),
                workspace.learnersFiles(kata).stream().map(workspace::shown).toList(),
                workspace.files(kata).tests().stream().map(workspace::shown).toList(),
                workspace.shown(kata.brief()),
                brief.opening(),
                brief.stages());
    }
}
