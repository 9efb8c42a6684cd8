package dev.back2code.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.back2code.load.gatling.Sample;
import dev.back2code.load.gatling.Timetable;
import dev.back2code.load.lab.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percentiles_are_values_that_were_seen() {
        Latency latency =
                Latency.of(Samples.of(100_000, Timetable.FIRST).stream().filter(Sample::walk));

        assertThat(latency).isEqualTo(new Latency(50, 95, 100));
        assertThat(Latency.of(Stream.of(new Sample("", 0, 0, 7_500, true)))).isEqualTo(new Latency(7.5, 7.5, 7.5));
        assertThat(Latency.of(Stream.empty()).p95()).isNaN();
    }

    @Test
    void the_warm_up_does_not_count() {
        List<Sample> samples = new ArrayList<>(Samples.of(10_000, Timetable.FIRST, Timetable.SECOND));
        samples.addAll(Samples.of(9_000_000, Timetable.WARM_UP));

        Figures figures = Figures.of(Implementation.YOURS, Samples.survey(4, true), samples);

        assertThat(figures.requests()).isEqualTo(208);
        assertThat(figures.latency().max()).isEqualTo(10);
        assertThat(figures.errors()).isZero();
    }

    @Test
    void the_control_compares_the_two_blocks() {
        List<Sample> samples = new ArrayList<>(Samples.of(10_000, Timetable.FIRST));
        samples.addAll(Samples.of(13_000, Timetable.SECOND));

        Control control = Figures.of(Implementation.YOURS, Samples.survey(4, true), samples)
                .control();

        assertThat(control.ratio()).isEqualTo(1.3, within(0.001));
        assertThat(control.inBand()).isFalse();
        assertThat(new Control(10, 12.5).inBand()).isTrue();
        assertThat(new Control(10, 8).inBand()).isTrue();
        assertThat(new Control(10, 7.9).inBand()).isFalse();
        assertThat(new Control(Double.NaN, 8).inBand()).isFalse();
    }

    @Test
    void the_slope_is_what_100_000_notes_add() {
        assertThat(Slope.of(List.of(new AtDepth(0, 2, 1), new AtDepth(50_000, 7, 1), new AtDepth(100_000, 12, 1))))
                .isEqualTo(10, within(1e-9));
        assertThat(Samples.figures(Implementation.YOURS, 4, 9_000).slope()).isZero();
    }
}
