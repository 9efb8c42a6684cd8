package dev.back2code.auth.apikey;

import dev.back2code.auth.identity.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes by which admins make and revoke keys. */
@RestController
class ApiKeyController {

    private final ApiKeyService keys;

    ApiKeyController(ApiKeyService keys) {
        this.keys = keys;
    }

    @PostMapping("/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    NewApiKey make(Actor actor, @RequestBody ApiKeyDraft draft) {
        return keys.make(actor, KeyName.of(draft.name()));
    }

    @DeleteMapping("/api-keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        keys.revoke(actor, id);
    }
}
