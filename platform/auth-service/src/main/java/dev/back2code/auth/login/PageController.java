package dev.back2code.auth.login;

import dev.back2code.auth.account.Account;
import dev.back2code.auth.account.Accounts;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages for people. */
@Hidden
@Controller
class PageController {

    private static final String AGAIN =
            "This page was open for too long. Sign in again, or start again where you came from.";

    private final Accounts accounts;

    PageController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** {@code signed-out} and {@code again} say why somebody is here; whatever value they have. */
    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String again,
            CsrfToken csrf) {
        ModelAndView page = page("login", csrf);
        if (again != null) {
            page.addObject("problem", AGAIN);
        } else if (signedOut != null) {
            page.addObject("notice", "You are signed out.");
        }
        return page;
    }

    /** Where a refused login is forwarded to; of no use to anybody else. */
    @RequestMapping(RefusedLogins.PATH)
    ModelAndView refused(
            @RequestAttribute(name = RefusedLogins.REASON, required = false) @Nullable String reason, CsrfToken csrf) {
        return reason == null
                ? new ModelAndView("redirect:/login")
                : page("login", csrf).addObject("problem", reason);
    }

    @GetMapping("/")
    ModelAndView home(Principal principal, CsrfToken csrf) {
        String name = accounts.find(UUID.fromString(principal.getName()))
                .map(Account::name)
                .orElse("nobody");
        return page("home", csrf).addObject("name", name);
    }

    private static ModelAndView page(String name, CsrfToken csrf) {
        return new ModelAndView(name, Map.of("csrf", csrf.getToken()));
    }
}
