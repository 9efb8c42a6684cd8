package dev.back2code.load.report;

import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Figures;
import dev.back2code.load.measure.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result for programs; times in milliseconds. */
public final class ResultJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    public static String of(Result result) {
        Comparison comparison = result.comparison();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", result.scenario());
        json.put("kata", result.kata());
        json.put("startedAt", result.startedAt().toOffsetDateTime().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("java", Runtime.version().toString());
        json.put("blockSeconds", result.block().toSeconds());
        json.put("attempt", result.attempt());
        result.leftOut().ifPresent(reason -> json.put("leftOut", reason));
        json.put(
                "implementations",
                comparison.figures().stream()
                        .map(each -> json(comparison, each))
                        .toList());
        json.put("judged", comparison.judged().who());
        json.put("outcome", result.verdict().outcome());
        json.put("reasons", result.verdict().reasons());
        json.put("gate", Map.of("buffersRatio", Verdict.BUFFERS_GATE));
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> json(Comparison comparison, Figures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", figures.who());
        json.put("requests", figures.requests());
        json.put("errors", figures.errors());
        json.put("latency", figures.latency());
        json.put("buffersPerPage", figures.buffers());
        put(json, "naiveToThisP95", comparison.p95Ratio(figures));
        put(json, "naiveToThisBuffers", comparison.buffersRatio(figures));
        json.put("eachIdOnce", figures.eachIdOnce());
        json.put("depths", figures.depths());
        json.put("slopePer100000Notes", figures.slope());
        json.put(
                "control",
                Map.of(
                        "ratio",
                        figures.control().ratio(),
                        "inBand",
                        figures.control().inBand()));
        json.put(
                "blocksP95",
                List.of(figures.control().first(), figures.control().second()));
        json.put("report", GatlingReport.link(figures.who()));
        return json;
    }

    private static void put(Map<String, Object> json, String name, OptionalDouble value) {
        value.ifPresent(number -> json.put(name, number));
    }
}
