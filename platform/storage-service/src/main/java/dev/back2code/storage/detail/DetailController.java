package dev.back2code.storage.detail;

import dev.back2code.storage.detail.NoteDetails.Person;
import dev.back2code.storage.detail.NoteDetails.Shared;
import dev.back2code.storage.detail.NoteDetails.Tagged;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.seam.InvalidLimit;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Routes for other services: each is about up to a hundred ids, answers in no particular order, and leaves out what is not
 * for the actor.
 */
@RestController
class DetailController {

    private static final int MOST = 100;

    private final NoteDetails details;

    DetailController(NoteDetails details) {
        this.details = details;
    }

    @GetMapping("/notes/tags")
    View<Tagged> tags(Actor actor, @RequestParam List<UUID> ids) {
        return new View<>(details.tags(actor, checked(ids)));
    }

    @GetMapping("/notes/shares")
    View<Shared> shares(Actor actor, @RequestParam List<UUID> ids) {
        return new View<>(details.shares(actor, checked(ids)));
    }

    @GetMapping("/members")
    View<Person> members(Actor actor, @RequestParam List<UUID> ids) {
        return new View<>(details.people(actor, checked(ids)));
    }

    private static List<UUID> checked(List<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw InvalidLimit.ofIds(ids.size(), MOST);
        }
        return ids;
    }

    record View<T>(List<T> items) {}
}
