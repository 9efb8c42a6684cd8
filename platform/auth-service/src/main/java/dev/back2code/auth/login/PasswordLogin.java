package dev.back2code.auth.login;

import dev.back2code.auth.account.Account;
import dev.back2code.auth.account.Accounts;
import dev.back2code.auth.account.Login;
import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import dev.back2code.auth.audit.Outcome;
import dev.back2code.auth.password.Busy;
import dev.back2code.auth.password.Password;
import dev.back2code.auth.password.Passwords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a login and a password. Who signed in is known by the account's id from then on: it never changes. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Attempts attempts;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    PasswordLogin(
            Attempts attempts,
            Accounts accounts,
            Passwords passwords,
            Audit audit,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Optional<Login> login = Login.of(typed.getName());
        Optional<Account> account = login.flatMap(accounts::find);
        attempts.begin(login, account);
        try {
            return signIn(account, Password.of(String.valueOf(typed.getCredentials())));
        } catch (Busy busy) {
            throw LoginRefused.busy();
        }
    }

    private Authentication signIn(Optional<Account> account, Optional<Password> password) {
        if (!matches(account, password)) {
            audit.record(
                    Event.LOGIN,
                    Outcome.FAILED,
                    account.map(Account::tenant).orElse(null),
                    account.map(Account::id).orElse(null),
                    Map.of());
            throw LoginRefused.wrong();
        }
        welcome(account.orElseThrow(), password.orElseThrow());
        return signedIn(account.orElseThrow());
    }

    /** An unknown login takes as long as a known one. */
    private boolean matches(Optional<Account> account, Optional<Password> password) {
        String hash = account.map(Account::passwordHash).orElse(Passwords.NOBODYS);
        return password.filter(typed -> passwords.matches(typed, hash)).isPresent();
    }

    private void welcome(Account account, Password password) {
        Optional<String> better =
                passwords.isOutdated(account.passwordHash()) ? Optional.of(passwords.hash(password)) : Optional.empty();
        transactions.executeWithoutResult(status -> {
            better.ifPresent(hash -> accounts.rehash(account, hash));
            attempts.succeeded(account.login());
            audit.ok(Event.LOGIN, account.tenant(), account.id(), Map.of());
        });
    }

    /** The framework tells by the factor when and how somebody signed in. */
    private Authentication signedIn(Account account) {
        FactorGrantedAuthority factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(account.id().toString(), null, List.of(factor));
    }
}
