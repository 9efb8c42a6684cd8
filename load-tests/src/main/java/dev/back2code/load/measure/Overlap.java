package dev.back2code.load.measure;

import dev.back2code.load.gatling.Sample;
import dev.back2code.load.gatling.Timetable;
import dev.back2code.load.lab.Implementation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether an implementation was still busy when the next one's turn began, and so disturbed it. */
final class Overlap {

    private Overlap() {}

    private record Span(Implementation who, String block, long from, long until) {

        boolean counts() {
            return !block.equals(Timetable.WARM_UP);
        }

        static Span of(Implementation who, String block, Collection<Sample> samples) {
            return new Span(
                    who,
                    block,
                    samples.stream().mapToLong(Sample::beginMillis).min().orElseThrow(),
                    samples.stream().mapToLong(Sample::endMillis).max().orElseThrow());
        }
    }

    /** The first disturbance, as a sentence. */
    static Optional<String> in(Map<Implementation, List<Sample>> samples) {
        List<Span> spans = new ArrayList<>();
        samples.forEach((who, all) -> all.stream()
                .collect(Collectors.groupingBy(Sample::block))
                .forEach((block, some) -> spans.add(Span.of(who, block, some))));
        spans.sort(Comparator.comparingLong(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            Span before = spans.get(i - 1);
            if (spans.get(i).counts() && spans.get(i).from() < before.until()) {
                return Optional.of("%s did not keep up in its %s and ran into the turn of %s"
                        .formatted(before.who(), before.block(), spans.get(i).who()));
            }
        }
        return Optional.empty();
    }
}
