package dev.back2code.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.chaos.experiment.Form;
import dev.back2code.kit.Code;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChaosArgumentsTest {

    @Test
    void a_name_alone_is_the_long_form_on_my_code() {
        assertThat(ChaosArguments.of("C03"))
                .isEqualTo(new ChaosArguments("C03", Code.MINE, Form.LONG, OptionalLong.empty()));
        assertThat(ChaosArguments.of().experiment()).isEmpty();
    }

    @Test
    void code_form_and_seed() {
        assertThat(ChaosArguments.of("--with", "solutions", "C03", "--short", "--seed", "7"))
                .isEqualTo(new ChaosArguments("C03", Code.SOLUTIONS, Form.SHORT, OptionalLong.of(7)));
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThatThrownBy(() -> ChaosArguments.of("C03", "--with", "yours")).hasMessageStartingWith("--with takes");
        assertThatThrownBy(() -> ChaosArguments.of("C03", "--with")).hasMessageStartingWith("--with takes");
        assertThatThrownBy(() -> ChaosArguments.of("C03", "C01")).hasMessageStartingWith("'C01' is not understood");
        assertThatThrownBy(() -> ChaosArguments.of("--fast")).hasMessageStartingWith("'--fast' is not understood");
        assertThatThrownBy(() -> ChaosArguments.of("C03", "--seed", "x")).hasMessageStartingWith("--seed takes");
    }
}
