package dev.back2code.auth.account;

import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import dev.back2code.auth.identity.Caller;
import dev.back2code.auth.invitation.Invitations;
import dev.back2code.auth.password.Passwords;
import dev.back2code.auth.throttle.Throttle;
import dev.back2code.auth.throttle.ThrottleSettings;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts. */
@Service
class Registrations {

    private final Throttle throttle;
    private final ThrottleSettings limits;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Tenants tenants;
    private final Invitations invitations;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Registrations(
            Throttle throttle,
            ThrottleSettings limits,
            Passwords passwords,
            Accounts accounts,
            Tenants tenants,
            Invitations invitations,
            Audit audit,
            TransactionTemplate transactions) {
        this.throttle = throttle;
        this.limits = limits;
        this.passwords = passwords;
        this.accounts = accounts;
        this.tenants = tenants;
        this.invitations = invitations;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What is cheap to refuse is refused before the password is hashed; the database has the last word on both. */
    Account register(Registration registration) {
        throttle.take("registration from " + Caller.network(), limits.registration());
        registration.invitation().ifPresent(invitations::check);
        if (accounts.find(registration.login()).isPresent()) {
            throw new LoginTaken();
        }
        String hash = passwords.hash(registration.password());
        return Objects.requireNonNull(transactions.execute(status -> add(registration, hash)));
    }

    private Account add(Registration registration, String hash) {
        Role role = registration.invitation().isPresent() ? Role.MEMBER : Role.ADMIN;
        UUID tenant = registration.invitation().map(invitations::use).orElseGet(tenants::add);
        Account account = new Account(UUID.randomUUID(), tenant, registration.login(), registration.name(), role, hash);
        accounts.add(account);
        audit.ok(Event.REGISTERED, tenant, account.id(), Map.of("role", role.code()));
        if (registration.invitation().isPresent()) {
            audit.ok(Event.INVITATION_USED, tenant, account.id(), Map.of());
        }
        return account;
    }
}
