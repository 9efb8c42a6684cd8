package dev.back2code.storage.pin;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NotePins;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The route that pins a note. */
@RestController
class PinController {

    private final NotePins pins;

    PinController(NotePins pins) {
        this.pins = pins;
    }

    @PostMapping("/notes/{id}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(Actor actor, @PathVariable UUID id) {
        pins.pin(actor, new NoteId(id));
    }
}
