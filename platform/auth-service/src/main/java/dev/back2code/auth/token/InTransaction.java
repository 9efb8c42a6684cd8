package dev.back2code.auth.token;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the framework read, change and record an authorization in one transaction. A refusal commits as well: what it has
 * revoked stays revoked.
 */
class InTransaction implements AuthenticationProvider {

    private final AuthenticationProvider provider;
    private final TransactionTemplate transactions;

    private InTransaction(AuthenticationProvider provider, TransactionTemplate transactions) {
        this.provider = provider;
        this.transactions = transactions;
    }

    static Consumer<List<AuthenticationProvider>> each(TransactionTemplate transactions) {
        return providers -> providers.replaceAll(provider -> new InTransaction(provider, transactions));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return provider.supports(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        Answer answer = Objects.requireNonNull(transactions.execute(status -> answer(request)));
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer.result();
    }

    private Answer answer(Authentication request) {
        try {
            return new Answer(provider.authenticate(request), null);
        } catch (OAuth2AuthenticationException refusal) {
            return new Answer(null, refusal);
        }
    }

    private record Answer(
            @Nullable Authentication result, @Nullable OAuth2AuthenticationException refusal) {}
}
