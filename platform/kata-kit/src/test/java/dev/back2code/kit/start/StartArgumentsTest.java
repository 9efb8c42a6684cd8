package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.kit.Code;
import org.junit.jupiter.api.Test;

class StartArgumentsTest {

    @Test
    void without_arguments_the_learner_s_code_runs_in_one_jvm_on_the_known_ports() {
        assertThat(StartArguments.of()).isEqualTo(new StartArguments(Code.MINE, false, false));
    }

    @Test
    void all_of_them() {
        assertThat(StartArguments.of("--any-ports", "--with", "solutions", "--processes"))
                .isEqualTo(new StartArguments(Code.SOLUTIONS, true, true));
    }

    @Test
    void an_unknown_one_is_told_in_one_line() {
        assertThatThrownBy(() -> StartArguments.of("--quick")).hasMessageStartingWith("'--quick' is not known. Usage:");
        assertThatThrownBy(() -> StartArguments.of("--with")).hasMessageStartingWith("--with takes mine,");
        assertThatThrownBy(() -> StartArguments.of("--with", "yours")).hasMessageStartingWith("--with takes mine,");
    }
}
