package dev.back2code.dojo.verdict;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.runner.Verdict.Colour;
import java.util.ArrayList;
import java.util.List;

/** What to do after a verdict. */
record Advice(Kata kata, Result verdict) {

    List<String> lines() {
        return switch (verdict.verdict()) {
            case red ->
                List.of("Next: read the first failure; './kata hint %s' helps, './kata show %1$s' is the brief."
                        .formatted(kata.id()));
            case green, gold -> solved();
            case inconclusive ->
                List.of(
                        "Next: the machine was too busy for a timed comparison; run './kata test %s' again when it is quieter."
                                .formatted(kata.id()));
            case error -> List.of();
        };
    }

    private List<String> solved() {
        List<String> lines = new ArrayList<>();
        lines.add("Next: './kata diff %s' shows yours beside the reference.".formatted(kata.id()));
        kata.load()
                .ifPresent(load -> lines.add(
                        "      './kata load %s --compare' puts both, and the naive one, under load.".formatted(load)));
        kata.chaos()
                .ifPresent(chaos ->
                        lines.add("      './kata chaos %s' breaks something under it and says whether it holds."
                                .formatted(chaos)));
        lines.add(
                verdict.verdict() == Colour.green
                        ? "      The stretch tests that are left make it gold."
                        : "      './kata next' names the next kata.");
        return lines;
    }
}
