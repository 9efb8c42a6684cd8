package dev.back2code.load.report;

public final class ComparisonPage {
    public static String of(Result result) { return ""; }
}
