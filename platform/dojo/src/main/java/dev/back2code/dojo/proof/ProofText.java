package dev.back2code.dojo.proof;

import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Table;
import dev.back2code.dojo.screen.Wrapping;
import dev.back2code.proof.KataProof;
import dev.back2code.proof.KataProof.Misconception;

/** One kata's matrix for reading. */
final class ProofText {

    private final Screen screen;

    ProofText(Screen screen) {
        this.screen = screen;
    }

    void print(KataProof proof) {
        screen.line();
        screen.line("%s  %d tests  %s"
                .formatted(
                        screen.styled(Style.BOLD, proof.id()),
                        proof.tests(),
                        proof.ok()
                                ? screen.styled(Style.GREEN, "✔ holds")
                                : screen.styled(Style.RED, "✘ does not hold")));
        matrix(proof).print(screen, "  ");
        proof.problems().forEach(this::problem);
    }

    private static Table matrix(KataProof proof) {
        int tests = proof.tests();
        Table table = new Table()
                .row("stub", "fails %d of %d".formatted(proof.stub().failed(), tests))
                .row("naive", "fails %d of %d".formatted(proof.naive().failed(), tests))
                .row("reference", "passes %d of %d".formatted(proof.reference().passed(), tests));
        proof.alternatives().forEach(each -> table.row(each.name(), "passes %d of %d".formatted(each.passed(), tests)));
        proof.misconceptions().forEach(each -> table.row(each.name(), rejection(each)));
        return table;
    }

    private static String rejection(Misconception misconception) {
        return misconception.rejectedBy().isEmpty()
                ? "✘ no test rejects it"
                : "%s rejected by %s"
                        .formatted(misconception.ok() ? "✔" : "✘", String.join(", ", misconception.rejectedBy()));
    }

    private void problem(String sentence) {
        Wrapping.of(sentence, screen.width(), "  " + screen.styled(Style.RED, "✘") + " ", "    ")
                .forEach(screen::line);
    }
}
