package dev.back2code.auth.account;

import dev.back2code.auth.password.Password;
import dev.back2code.service.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A registration whose fields are known to be valid. */
record Registration(Login login, Password password, String name, Optional<String> invitation) {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]{1,100}");

    /** @throws InvalidRegistration with all that is wrong */
    static Registration of(RegistrationDraft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Login> login = Login.of(draft.login());
        Optional<Password> password = Password.of(draft.password());
        Optional<String> name = name(draft.name());
        if (login.isEmpty()) {
            problems.add(new FieldProblem("login", Login.RULE));
        }
        password.map(Password::weakness)
                .orElse(Optional.of(Password.RULE))
                .or(() -> login.flatMap(own -> likeLogin(password, own)))
                .ifPresent(weakness -> problems.add(new FieldProblem("password", weakness)));
        if (name.isEmpty()) {
            problems.add(new FieldProblem("name", "must have 1 to 100 characters that can be seen"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRegistration(problems);
        }
        return new Registration(
                login.orElseThrow(),
                password.orElseThrow(),
                name.orElseThrow(),
                Optional.ofNullable(draft.invitation()));
    }

    private static Optional<String> likeLogin(Optional<Password> password, Login login) {
        return password.filter(own -> own.is(login.value())).map(own -> "must not be the login");
    }

    private static Optional<String> name(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .filter(text -> NAME.matcher(text).matches());
    }
}
