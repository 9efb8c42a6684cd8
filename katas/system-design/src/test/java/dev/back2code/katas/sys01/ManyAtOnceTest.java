package dev.back2code.katas.sys01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One mapper and one validator serve all requests. */
@KataTest
@Tag("sys-01")
@Tag("system-design")
class ManyAtOnceTest {

    private static final int USERS = 8;
    private static final int EACH = 8;
    private static final int ALL = USERS * EACH;

    @Test
    @Tag("core")
    void problems_of_requests_at_the_same_time_do_not_meet(CoreApi api, Seams seams) throws Exception {
        List<Client> users = Stream.generate(() -> Client.of(api)).limit(USERS).toList();
        seams.meet(Map.of("draft-validator", ALL, "problem-mapper", ALL));
        List<FutureTask<List<String>>> requests = IntStream.range(0, ALL)
                .mapToObj(n -> new FutureTask<>(request(n, users.get(n % USERS))))
                .toList();
        requests.forEach(request -> Thread.ofVirtual().start(request));
        List<String> mixed = new ArrayList<>();
        for (FutureTask<List<String>> request : requests) {
            mixed.addAll(request.get());
        }

        assertThat(mixed)
                .withFailMessage(lesson("sys-01 · M16, M17, M22")
                        .observed(
                                "%d users sent %d failing requests each, and the seam was called for all of them at the same time; %d answers tell what is another's, such as %s",
                                USERS,
                                EACH,
                                mixed.size(),
                                mixed.stream().findFirst().orElse(""))
                        .hurts(
                                "one customer reads another's path and id, and support finds the wrong line in the log; it shows under load alone")
                        .read("ProblemMapper (each answer is its request's alone)"))
                .isEmpty();
    }

    /** A wrong draft, whose tags say which it is, and a note that cannot be, which its path says. */
    private static Callable<List<String>> request(int n, Client user) {
        String id = "request-" + n;
        return () -> {
            Answer draft = user.call().header("X-Request-Id", id).text(draft(n)).post("/v1/notes");
            String path = "/v1/notes/no-id-" + n;
            Answer read = user.call().header("X-Request-Id", id).get(path);
            List<String> mixed = new ArrayList<>();
            Shape.flaws(draft, "/v1/notes").forEach(flaw -> mixed.add(id + ": " + flaw));
            Shape.flaws(read, path).forEach(flaw -> mixed.add(id + ": " + flaw));
            int told = Shape.pointers(Shape.problem(draft)).size();
            if (told != 1 + wrongTags(n)) {
                mixed.add("%s: %,d errors for %,d violations".formatted(id, told, 1 + wrongTags(n)));
            }
            return mixed;
        };
    }

    private static int wrongTags(int n) {
        return 1_000 + n;
    }

    /** Many violations, so that a mapper has something to do; that they are too many is one more. */
    private static String draft(int n) {
        return "{\"title\":\"t\",\"tags\":[%s]}".formatted(String.join(",", Collections.nCopies(wrongTags(n), "\"\"")));
    }
}
