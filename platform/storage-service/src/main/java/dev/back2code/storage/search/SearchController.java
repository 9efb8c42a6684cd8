package dev.back2code.storage.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The route of the search. */
@RestController
class SearchController {

    private final NoteSearch search;

    SearchController(NoteSearch search) {
        this.search = search;
    }

    @GetMapping("/notes/search")
    View search(
            Actor actor,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> tag,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return View.of(search.search(actor, q, tag, cursor, limit));
    }

    /** @param next absent on the last page */
    record View(
            List<Found> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next) {

        static View of(Page<Found> page) {
            return new View(page.items(), page.next().orElse(null));
        }
    }
}
