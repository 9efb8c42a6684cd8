package dev.back2code.auth.account;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The route that makes accounts, open to strangers. */
@RestController
class AccountController {

    private final Registrations registrations;

    AccountController(Registrations registrations) {
        this.registrations = registrations;
    }

    /** JSON alone: the limit on long bodies is the JSON parser's, and YAML would be read without one. */
    @PostMapping(path = "/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    AccountView register(@RequestBody RegistrationDraft draft) {
        return AccountView.of(registrations.register(Registration.of(draft)));
    }
}
