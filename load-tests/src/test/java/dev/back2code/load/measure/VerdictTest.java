package dev.back2code.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.load.gatling.GatlingRun;
import dev.back2code.load.gatling.Sample;
import dev.back2code.load.gatling.Timetable;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Subject;
import dev.back2code.load.measure.Verdict.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Figures NAIVE = Samples.figures(Implementation.NAIVE, 6_686, 50_000);
    private static final Figures REFERENCE = Samples.figures(Implementation.REFERENCE, 4, 4_000);

    private static Comparison comparison(Figures... figures) {
        return new Comparison(List.of(figures), Optional.empty());
    }

    @Test
    void few_buffers_pass() {
        Comparison comparison = comparison(NAIVE, Samples.figures(Implementation.YOURS, 6, 4_000), REFERENCE);

        assertThat(Verdict.of(comparison)).isEqualTo(new Verdict(Outcome.PASSED, List.of()));
        assertThat(comparison.p95Ratio(comparison.judged())).hasValue(12.5);
    }

    @Test
    void many_buffers_miss_the_gate_however_quick_they_are() {
        Figures yours = Samples.figures(Implementation.YOURS, 6_000, 1_000);

        Verdict verdict = Verdict.of(comparison(NAIVE, yours, REFERENCE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(verdict.reasons()).singleElement().asString().contains("6,000 buffers", "100 times");
    }

    @Test
    void a_slow_machine_does_not_miss_the_gate() {
        Figures yours = Samples.figures(Implementation.YOURS, 4, 49_000);

        assertThat(Verdict.of(comparison(NAIVE, yours, REFERENCE)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void the_reference_is_judged_while_yours_is_missing() {
        assertThat(comparison(NAIVE, REFERENCE).judged()).isEqualTo(REFERENCE);
        assertThat(Verdict.of(comparison(NAIVE, REFERENCE)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void yours_alone_has_nothing_to_be_compared_with() {
        Comparison alone = comparison(Samples.figures(Implementation.YOURS, 6_000, 50_000));

        assertThat(alone.buffersRatio(alone.judged())).isEmpty();
        assertThat(Verdict.of(alone).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void errors_and_repeated_notes_miss_the_gate() {
        List<Sample> samples = new ArrayList<>(Samples.of(4_000, Timetable.FIRST, Timetable.SECOND));
        samples.add(new Sample(Timetable.FIRST, Sample.WALK, 0, 100, false));
        Figures yours = Figures.of(Implementation.YOURS, Samples.survey(4, false), samples);

        Verdict verdict = Verdict.of(comparison(NAIVE, yours, REFERENCE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(verdict.reasons()).hasSize(2).first().asString().startsWith("1 of 209 requests to yours");
    }

    @Test
    void a_restless_machine_makes_it_inconclusive() {
        List<Sample> samples = new ArrayList<>(Samples.of(4_000, Timetable.FIRST));
        samples.addAll(Samples.of(9_000, Timetable.SECOND));
        Figures yours = Figures.of(Implementation.YOURS, Samples.survey(4, true), samples);

        Verdict verdict = Verdict.of(comparison(NAIVE, yours, REFERENCE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.outcome().exit()).isEqualTo(3);
        assertThat(verdict.reasons()).singleElement().asString().contains("yours", "2.25");
    }

    @Test
    void one_that_does_not_keep_up_disturbs_the_next() {
        GatlingRun naive = run(new Sample(Timetable.FIRST, Sample.WALK, 5_000, 4_000_000, true));
        GatlingRun reference = run(new Sample(Timetable.FIRST, Sample.WALK, 4_500, 4_000, true));

        Comparison comparison = Comparison.of(
                List.of(subject(Implementation.NAIVE), subject(Implementation.REFERENCE)),
                Map.of(Implementation.NAIVE, naive, Implementation.REFERENCE, reference));

        assertThat(comparison.controlled()).isFalse();
        assertThat(comparison.overlap())
                .hasValue("naive did not keep up in its block 1 and ran into the turn of reference");
    }

    private static GatlingRun run(Sample sample) {
        return new GatlingRun(List.of(sample), Path.of("index.html"));
    }

    private static Subject subject(Implementation who) {
        return new Subject(who, URI.create("http://127.0.0.1:1"), "token", Samples.survey(4, true));
    }
}
