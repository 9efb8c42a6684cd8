package dev.back2code.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.dojo.SmallClone;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.runner.Verdict.Colour;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a launcher of a few lines in the place of ours. */
class LauncherRoundTest {

    @TempDir
    private Path root;

    private final List<String> progress = new ArrayList<>();
    private final List<Result> core = new ArrayList<>();
    private SmallClone clone;
    private Kata kata;
    private Round round;

    @BeforeEach
    void open() throws IOException {
        clone = SmallClone.in(root);
        kata = Katas.in(clone.repository()).require("data-03");
        round = Round.ofLauncher(clone.repository());
    }

    @Test
    void the_verdict_is_on_output_and_progress_on_error_output() throws Exception {
        launcher("""
                echo "compiling $2" >&2
                echo '{"id":"data-03","verdict":"red","tests":[{"name":"a b","tags":["core"],"status":"failed","message":"m","millis":1}],"millis":5,"warm":true,"confirming":true}'
                echo '{"id":"data-03","verdict":"red","tests":[{"name":"a b","tags":["core"],"status":"failed","message":"m","millis":1}],"millis":7,"warm":true}'
                exit 1
                """);
        Result result = round.play(kata, progress::add, core::add);
        assertThat(result.verdict()).isEqualTo(Colour.red);
        assertThat(result.failures()).extracting(Result.Test::message).containsExactly("m");
        assertThat(progress).containsExactly("compiling data-03");
        assertThat(core).extracting(Result::millis).containsExactly(5L);
    }

    @Test
    void a_build_that_fails_is_told_in_full() throws Exception {
        launcher("""
                echo "platform/X.java:3: ';' expected" >&2
                echo "kata: the build failed" >&2
                exit 2
                """);
        Result result = round.play(kata, progress::add, core::add);
        assertThat(result.verdict()).isEqualTo(Colour.error);
        assertThat(result.problem()).isEqualTo("platform/X.java:3: ';' expected\nkata: the build failed");
    }

    @Test
    void called_off_it_leaves_no_process_behind() throws Exception {
        launcher("""
                sleep 300 &
                echo $! >&2
                wait
                """);
        CompletableFuture<Long> child = new CompletableFuture<>();
        CountDownLatch over = new CountDownLatch(1);
        Thread player = Thread.ofPlatform().start(() -> {
            try {
                round.play(kata, line -> child.complete(Long.parseLong(line)), core::add);
            } catch (InterruptedException e) {
                over.countDown();
            }
        });
        long sleeping = child.get(10, TimeUnit.SECONDS);

        player.interrupt();

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        ProcessHandle.of(sleeping)
                .map(ProcessHandle::onExit)
                .ifPresent(gone -> assertThat(gone).succeedsWithin(Duration.ofSeconds(10)));
    }

    private void launcher(String lines) throws IOException {
        Path file = clone.write("kata", "#!/usr/bin/env bash\n" + lines);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
