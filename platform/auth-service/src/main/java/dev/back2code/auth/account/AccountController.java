package dev.back2code.auth.account;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.springframework.http.HttpStatus;
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

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    AccountView register(@RequestBody RegistrationDraft draft) {
        return AccountView.of(registrations.register(Registration.of(draft)));
    }
}
