package dev.back2code.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private static final Password PASSWORD = Password.of("nobody guesses this").orElseThrow();

    private final CountDownLatch atWork = new CountDownLatch(2);
    private final CountDownLatch done = new CountDownLatch(1);

    @AutoClose
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @Test
    void two_hashes_at_once_are_all_and_who_waits_too_long_is_told() throws Exception {
        Passwords passwords = new Passwords(new Slow(), Duration.ofMillis(1));
        Future<String> first = threads.submit(() -> passwords.hash(PASSWORD));
        Future<Boolean> second = threads.submit(() -> passwords.matches(PASSWORD, ""));
        atWork.await();

        assertThatExceptionOfType(Busy.class).isThrownBy(() -> passwords.hash(PASSWORD));
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> passwords.matches(PASSWORD, ""));

        done.countDown();
        assertThat(first.get()).isEqualTo("hash");
        assertThat(second.get()).isTrue();
        assertThat(passwords.hash(PASSWORD)).isEqualTo("hash");
    }

    @Test
    void nobodys_hash_costs_what_a_hash_of_today_costs_and_fits_no_password() {
        Passwords passwords = new Passwords();

        assertThat(passwords.isOutdated(Passwords.NOBODYS)).isFalse();
        assertThat(passwords.matches(PASSWORD, Passwords.NOBODYS)).isFalse();
        assertThat(passwords.hash(PASSWORD).split("\\$")[3])
                .isEqualTo(Passwords.NOBODYS.split("\\$")[3]);
        assertThat(passwords.hash(PASSWORD)).hasSameSizeAs(Passwords.NOBODYS);
    }

    @Test
    void a_password_does_not_show_itself() {
        assertThat(PASSWORD).hasToString("a password");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private class Slow implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            atWork.countDown();
            await(done);
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            atWork.countDown();
            await(done);
            return true;
        }
    }
}
