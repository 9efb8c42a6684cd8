package dev.back2code.dojo.solution;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Variant;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata diff}: the learner's files beside the reference, once the kata is green. */
@Command(name = "diff", description = "Shows yours beside the reference, once the kata is green.")
public final class DiffCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @Parameters(paramLabel = "ID", description = "Such as data-03.")
    private String id = "";

    @Option(names = "--spoil", description = "Also before green; the journal remembers.")
    private boolean spoil;

    public DiffCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Kata kata = workspace.katas().require(id);
        State state = workspace.state(kata);
        if (!state.solved() && !spoil) {
            screen.complain(
                    "kata: %s is %s. './kata test %1$s' until it is green, or './kata diff %1$s --spoil' (recorded)."
                            .formatted(kata.id(), state));
            return 1;
        }
        if (!state.solved()) {
            workspace.journal().spoil(kata.id());
        }
        compare(workspace.files(kata).mine(), workspace.files(kata).reference());
        return 0;
    }

    private void compare(Variant mine, Variant reference) throws IOException {
        if (reference.sources().isEmpty()) {
            throw new IllegalStateException(
                    "The reference is not in %s. Get it back with git.".formatted(workspace.shown(reference.folder())));
        }
        TreeSet<Path> names = new TreeSet<>();
        mine.sources().forEach(source -> names.add(mine.folder().relativize(source)));
        reference.sources().forEach(source -> names.add(reference.folder().relativize(source)));
        Comparison comparison = new Comparison(screen);
        for (Path name : names) {
            comparison.print(
                    name.toString(),
                    lines(mine.folder().resolve(name)),
                    lines(reference.folder().resolve(name)));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    }
}
