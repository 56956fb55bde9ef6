package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Chart;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.scenario.Scenario;

/** The page of a sensitivity analysis: sentences first, then bars with intervals and Morris's plane for each metric. */
public final class SensitivityPage {

    private final Sensitivity found;
    private final SensitivityRequest request;
    private final Scenario scenario;
    private final SensitivitySentences sentences;
    private final SensitivityCharts charts;
    private final Set<String> figures = new HashSet<>();

    private SensitivityPage(Sensitivity found) {
        this.found = found;
        request = found.request();
        scenario = request.file().scenario();
        sentences = new SensitivitySentences(found);
        charts = new SensitivityCharts(found);
    }

    /** Returns the page. */
    public static Answer of(Sensitivity found) {
        return new SensitivityPage(found).page();
    }

    private Answer page() {
        List<Section> sections = new ArrayList<>();
        for (int m = 0; m < request.metrics().size(); m++) {
            sections.add(metric(m));
        }
        List<Integer> explained = IntStream.range(0, request.metrics().size())
                .filter(m -> found.convergence(m) != null)
                .boxed()
                .toList();
        if (!explained.isEmpty()) {
            sections.add(new VarianceSection(found, explained).section());
            sections.add(new ConvergenceSection(found, explained).section());
        }
        sections.add(AssumptionSection.of(request.file()));
        sections.add(provenance());
        return new Answer(
                "sensitivity",
                "What matters in “" + Vocabulary.title(scenario) + "”",
                String.format(
                        Locale.ROOT,
                        "Sensitivity to %s, from %,d runs of a model of declared assumptions. Not a forecast.",
                        found.factors().size() == 1
                                ? "one open number"
                                : found.factors().size() + " open numbers and parameters",
                        found.failures().runs()),
                sections,
                List.of(),
                new Provenance(request.version(), OptionalLong.of(request.seed()), command()));
    }

    private Section metric(int m) {
        Metric metric = request.metrics().get(m);
        List<Block> blocks = new ArrayList<>();
        charts.indices(m).ifPresent(chart -> blocks.add(figure("indices-" + metric.name(), chart)));
        charts.screening(m).ifPresent(chart -> blocks.add(figure("screening-" + metric.name(), chart)));
        if (blocks.isEmpty()) {
            blocks.add(new Block.Note("There is nothing to draw."));
        }
        return new Section(
                "metric-" + (m + 1),
                SensitivityWords.question(scenario, metric),
                String.join(" ", sentences.of(m)),
                blocks);
    }

    private Figure figure(String words, Chart chart) {
        String name = Figure.name(words, figures);
        figures.add(name);
        return new Figure(name, chart);
    }

    private String command() {
        SensitivityRequest.Size size = request.size();
        return "parley sensitivity scenario.yaml"
                + request.metrics().stream()
                        .map(metric -> " --of \"" + metric.name() + "\"")
                        .collect(Collectors.joining())
                + String.format(
                        Locale.ROOT,
                        " --trajectories %d --points %d --runs %d --top %d",
                        size.trajectories(),
                        size.points(),
                        size.runs(),
                        size.top())
                + (request.withOptions() ? "" : " --keep-options") + " --seed " + request.seed();
    }

    private Section provenance() {
        List<List<String>> rows = List.of(
                List.of("Model", "Parley " + request.version() + ", an agent-based model on MASON"),
                List.of("Scenario", scenario.name()),
                List.of("SHA-256 of the scenario", request.file().hash()),
                List.of("The same again, page and all", command() + ", with the scenario.yaml of this folder"));
        List<Block> blocks = new ArrayList<>();
        sentences.failures().forEach(sentence -> blocks.add(new Block.Note(sentence)));
        blocks.add(new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)));
        blocks.add(new Block.Note(SensitivitySentences.READING));
        blocks.add(
                new Block.Note(
                        "It is no forecast. What matters in the model, given the ranges that its file declares, need not matter in"
                                + " the world; a number with a narrow range matters little because it is declared to be known."));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                String.format(
                        Locale.ROOT,
                        "Made by Parley %s from %s with seed %d; the same command gives the same page, byte for byte.",
                        request.version(),
                        scenario.name(),
                        request.seed()),
                blocks);
    }
}
