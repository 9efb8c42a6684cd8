package dev.back2code.auth.login;

import dev.back2code.auth.account.Account;
import dev.back2code.auth.account.Login;
import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import dev.back2code.auth.audit.Outcome;
import dev.back2code.auth.identity.Caller;
import dev.back2code.auth.secret.Secrets;
import dev.back2code.auth.throttle.Throttle;
import dev.back2code.auth.throttle.ThrottleSettings;
import dev.back2code.auth.throttle.TooManyAttempts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slows down guessing: at one account from one network, at one account from many, at many from one. */
@Component
class Attempts {

    private final Throttle throttle;
    private final ThrottleSettings limits;
    private final Audit audit;

    Attempts(Throttle throttle, ThrottleSettings limits, Audit audit) {
        this.throttle = throttle;
        this.limits = limits;
        this.audit = audit;
    }

    /** Counts one attempt, before it is known how it ends: attempts at the same time count like others. */
    void begin(Optional<Login> login, Optional<Account> account) {
        try {
            throttle.take("login from " + Caller.network(), limits.address());
            login.ifPresent(this::take);
        } catch (TooManyAttempts refusal) {
            if (throttle.isNews(refusal)) {
                audit.record(
                        Event.LOGIN,
                        Outcome.THROTTLED,
                        account.map(Account::tenant).orElse(null),
                        account.map(Account::id).orElse(null),
                        Map.of());
            }
            throw LoginRefused.throttled(refusal.seconds());
        }
    }

    /** Whoever knows the password need not wait after the mistakes before; what the network did stays counted. */
    void succeeded(Login login) {
        throttle.clear(fromHere(login));
        throttle.clear(fromEverywhere(login));
    }

    private void take(Login login) {
        throttle.take(fromHere(login), limits.loginFromAddress());
        throttle.take(fromEverywhere(login), limits.login());
    }

    private static String fromHere(Login login) {
        return fromEverywhere(login) + " from " + Caller.network();
    }

    /** What was typed as a login may be a password: it is not kept. */
    private static String fromEverywhere(Login login) {
        return "login of " + Secrets.fingerprint(login.value());
    }
}
