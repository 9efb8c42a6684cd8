package dev.back2code.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.back2code.kit.Code;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadArgumentsTest {

    @Test
    void a_name_is_enough() {
        assertThat(LoadArguments.of("L3"))
                .isEqualTo(new LoadArguments("L3", false, Code.MINE, LoadArguments.USUAL_BLOCK, false));
    }

    @Test
    void options_come_in_any_order() {
        assertThat(LoadArguments.of("--seconds", "30", "--compare", "L3", "--json"))
                .isEqualTo(new LoadArguments("L3", true, Code.MINE, Duration.ofSeconds(30), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"L3 L4", "L3 --fast", "L3 --seconds", "L3 --seconds 1", "L3 --seconds ten", "L1 --with theirs"})
    void what_is_not_understood_is_refused_in_one_line(String line) {
        assertThatThrownBy(() -> LoadArguments.of(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("\n");
    }
}
