package dev.back2code.dojo.progress;

import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.AtomicFile;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kata progress}: all katas, all stages. */
@Command(name = "progress", description = "Shows how far you are in each kata's five stages.")
public final class ProgressCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @ArgGroup
    private Form form = new Form();

    private static final class Form {

        @Option(names = "--json", description = "For programs: one array.")
        private boolean json;

        @Option(names = "--html", paramLabel = "FILE", description = "Writes a page that stands alone.")
        private @Nullable Path html;

        @Option(names = "--markdown", description = "A Markdown table, as for a CI job's summary.")
        private boolean markdown;
    }

    public ProgressCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        List<KataProgress> katas = workspace.katas().all().stream()
                .map(kata -> KataProgress.of(kata, workspace))
                .toList();
        if (form.json) {
            screen.line(Json.pretty(katas, screen.unicode()));
        } else if (form.html != null) {
            AtomicFile.write(form.html, ProgressPage.of(katas, workspace.clock().instant()));
            screen.line("Wrote %s.".formatted(form.html));
        } else if (form.markdown) {
            new ProgressMarkdown(katas).lines().forEach(screen::line);
        } else {
            new ProgressText(screen).print(katas);
        }
        return 0;
    }
}
