package dev.back2code.katas.sys00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.SecondInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service runs more than once, and is started again. */
@KataTest(twoInstances = true)
@Tag("sys-00")
@Tag("system-design")
class InstancesTest {

    private static final int REQUESTS = 20;

    @Test
    @Tag("stretch")
    void another_instance_makes_other_ids(CoreApi api, SecondInstance second) {
        List<String> here = ids(api);
        List<String> there = ids(second.core());

        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        assertThat(both)
                .withFailMessage(lesson("sys-00 · M11")
                        .observed(
                                "two instances made %d new ids each; %d of them are the same: %s ...",
                                REQUESTS, both.size(), both.stream().findFirst().orElse(""))
                        .hurts(
                                "the logs of all instances are searched together, and those of last week too: one id finds the requests of several customers")
                        .read("briefs/sys-00.md#theory (what makes an id one of its own)"))
                .isEmpty();
    }

    private static List<String> ids(CoreApi api) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(n -> api.stranger().get("/v1/notes").header("X-Request-Id"))
                .toList();
    }
}
