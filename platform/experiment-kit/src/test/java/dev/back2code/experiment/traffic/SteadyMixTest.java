package dev.back2code.experiment.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.back2code.experiment.history.Deed;
import dev.back2code.kit.Actor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SteadyMixTest {

    private static final int MANY = 20_000;

    private final Random random = new Random(1);
    private final SteadyMix mix =
            new SteadyMix(Stream.generate(Actor::someone).limit(20).toList(), "mix", 5);

    @Test
    void at_first_every_user_creates() {
        List<Request> first = Stream.generate(this::next).limit(100).toList();

        assertThat(first).allMatch(request -> request.facts().f() == Deed.CREATE);
        assertThat(first.stream().map(Request::who).distinct()).hasSize(20);
        assertThat(first.stream().map(request -> request.facts().key()).distinct())
                .hasSize(100);
    }

    @Test
    void then_the_shares_are_as_they_should_be() {
        Stream.generate(this::next).limit(100).forEach(this::done);
        Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
        for (int i = 0; i < MANY; i++) {
            Request request = next();
            counts.merge(request.facts().f(), 1, Integer::sum);
            done(request);
        }

        assertThat(counts.get(Deed.READ)).isCloseTo(MANY * 60 / 100, within(MANY / 50));
        assertThat(counts.get(Deed.LIST)).isCloseTo(MANY * 20 / 100, within(MANY / 50));
        assertThat(counts.get(Deed.UPDATE)).isCloseTo(MANY * 15 / 100, within(MANY / 50));
        assertThat(counts.get(Deed.CREATE)).isCloseTo(MANY * 5 / 100, within(MANY / 50));
    }

    @Test
    void how_often_a_note_is_asked_for_is_inverse_to_its_rank() {
        int[] asked = new int[100];
        for (int i = 0; i < 10 * MANY; i++) {
            asked[SteadyMix.rank(100, random.nextDouble())]++;
        }

        assertThat(asked[0] / (double) asked[9]).isCloseTo(Math.log(2) / Math.log(11 / 10.0), within(1.0));
        assertThat(asked[99]).isPositive();
    }

    @Test
    void a_note_is_changed_by_one_request_at_a_time() {
        Stream.generate(this::next).limit(100).forEach(this::done);
        List<Object> changed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Request request = next();
            if (request.facts().f() == Deed.UPDATE) {
                changed.add(String.valueOf(request.facts().note()));
            }
        }

        assertThat(changed).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void after_an_unknown_outcome_a_note_is_read_before_it_is_changed() {
        SteadyMix one = new SteadyMix(List.of(Actor.someone()), "one", 1);
        done(one.next(random));
        Request update = first(one, Deed.UPDATE);
        update.then().accept(Reply.none(Answered.CUT));

        List<Request> before = new ArrayList<>();
        Stream.generate(() -> one.next(random)).limit(50).forEach(before::add);
        Request read = before.stream()
                .filter(each -> each.facts().f() == Deed.READ)
                .findFirst()
                .orElseThrow();
        done(read);

        assertThat(before).noneMatch(each -> each.facts().f() == Deed.UPDATE);
        assertThat(first(one, Deed.UPDATE).headers()).containsEntry("If-Match", "\"0\"");
    }

    private Request first(SteadyMix of, Deed deed) {
        return Stream.generate(() -> of.next(random))
                .filter(each -> each.facts().f() == deed)
                .findFirst()
                .orElseThrow();
    }

    private Request next() {
        return mix.next(random);
    }

    private void done(Request request) {
        String note = request.facts().note() == null
                ? UUID.randomUUID().toString()
                : request.facts().note();
        request.then()
                .accept(Reply.of(200, "application/json", false, "{\"id\": \"%s\", \"version\": 0}".formatted(note)));
    }
}
