package dev.back2code.dojo.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Interruptible;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.Workspace;
import dev.back2code.proof.KataProof;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata check}: the proof of the katas themselves. */
@Command(
        name = "check",
        description =
                "For authors: proves that stub and misconceptions are rejected, reference and alternatives accepted.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all hold", "1:a kata does not hold", "2:could not run"})
public final class CheckCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;
    private final Proof.Factory proofs;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Such as data-03; all katas if none is named.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--json", description = "For programs: one array on standard output, progress on standard error.")
    private boolean json;

    @Option(names = "--record", description = "Keeps the messages and test ids of now as the ones to expect.")
    private boolean record;

    public CheckCommand(Workspace workspace, Screen screen, Proof.Factory proofs) {
        this.workspace = workspace;
        this.screen = screen;
        this.proofs = proofs;
    }

    @Override
    public Integer call() {
        List<KataProof> found = proofs(katas());
        if (json) {
            screen.line(Json.pretty(found, screen.unicode()));
        }
        return found.stream().allMatch(KataProof::ok) ? 0 : 1;
    }

    private List<Kata> katas() {
        return ids.isEmpty()
                ? workspace.katas().all()
                : ids.stream().map(workspace.katas()::require).toList();
    }

    private List<KataProof> proofs(List<Kata> katas) {
        Proof proof = proofs.start(workspace.repository(), this::progress);
        return new Interruptible(proof::close, screen)
                .during(() -> katas.stream().map(kata -> proof(proof, kata)).toList());
    }

    private KataProof proof(Proof proof, Kata kata) {
        KataProof found = record ? proof.record(kata) : proof.prove(kata);
        if (!json) {
            new ProofText(screen).print(found);
        }
        return found;
    }

    private void progress(String line) {
        if (json) {
            screen.complain(line);
        } else {
            screen.line(screen.styled(Style.DIM, line));
        }
    }
}
