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
import org.springframework.web.servlet.ModelAndView;

/** The pages for people. */
@Hidden
@Controller
class PageController {

    private final Accounts accounts;

    PageController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/login")
    ModelAndView login(CsrfToken csrf) {
        return page("login", csrf);
    }

    @GetMapping(path = "/login", params = "signed-out")
    ModelAndView signedOut(CsrfToken csrf) {
        return page("login", csrf).addObject("notice", "You are signed out.");
    }

    @GetMapping(path = "/login", params = "again")
    ModelAndView again(CsrfToken csrf) {
        return page("login", csrf)
                .addObject(
                        "problem",
                        "This page was open for too long. Sign in again, or start again where you came from.");
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
