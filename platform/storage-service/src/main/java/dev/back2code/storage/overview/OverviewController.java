package dev.back2code.storage.overview;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.seam.NoteOverview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The route of the overview. */
@RestController
class OverviewController {

    private final NoteOverview overview;

    OverviewController(NoteOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/overview")
    OverviewView latest(Actor actor, @RequestParam(defaultValue = "20") int limit) {
        return OverviewView.of(overview.latest(actor, limit));
    }
}
