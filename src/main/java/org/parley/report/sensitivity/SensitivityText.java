package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.words.InputNames;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;

/** The answer of {@code parley sensitivity} in the terminal: at most 100 columns, plain text, sentences first. */
public final class SensitivityText {

    private static final int WIDTH = 100;
    private static final String INDEX_ROW = "  %-44.44s %-17s %-17s %7s %7s";
    private static final String STAGE_ROW = "  %-38.38s %-18s %-18s %-18s";

    private final Sensitivity found;
    private final Scenario scenario;
    private final Decomposition second;
    private final SensitivitySentences sentences;
    private final Lines lines;

    private SensitivityText(Sensitivity found, Screen screen) {
        lines = new Lines(screen, WIDTH);
        this.found = found;
        scenario = found.request().file().scenario();
        second = found.decomposition();
        sentences = new SensitivitySentences(found);
    }

    /** Returns what an analysis found, for a screen. */
    public static String of(Sensitivity found, Screen screen) {
        SensitivityText text = new SensitivityText(found, screen);
        text.lines.heading(Vocabulary.title(text.scenario));
        int open = found.factors().size();
        text.lines.line(
                "Sensitivity to %s: %,d runs, seed %d",
                open == 1 ? "one open number" : String.format(Locale.ROOT, "%,d open numbers and parameters", open),
                found.failures().runs(),
                found.request().seed());
        for (int m = 0; m < found.request().metrics().size(); m++) {
            text.lines.gap();
            text.sentences.of(m).forEach(sentence -> text.lines.paragraph("", sentence));
        }
        for (int m = 0; m < found.request().metrics().size(); m++) {
            if (found.convergence(m) != null) {
                text.lines.gap();
                text.table(m);
            }
        }
        text.convergence();
        text.failures();
        text.foot();
        return text.lines.toString();
    }

    private Metric metric(int m) {
        return found.request().metrics().get(m);
    }

    private String name(int chosen) {
        return InputNames.of(
                scenario, found.factors().get(second.chosen().get(chosen)).name());
    }

    private void table(int m) {
        SobolIndices indices = second.indices().get(m);
        ElementaryEffects effects = found.screening().effects().get(m);
        lines.heading(SensitivityWords.question(scenario, metric(m)));
        Columns table = new Columns(INDEX_ROW, "", "by itself", "with others", "mu*", "sigma");
        for (int i : second.order(m)) {
            int factor = second.chosen().get(i);
            table.row(
                    Picture.bar(
                            indices.first().get(i).value(),
                            indices.total().get(i).value()),
                    name(i),
                    SensitivityWords.share(indices.first().get(i)),
                    SensitivityWords.share(indices.total().get(i)),
                    effect(effects.meanAbsolute().get(factor)),
                    effect(effects.deviation().get(factor)));
        }
        found.others(m).stream()
                .limit(1)
                .forEach(i -> table.row(
                        "greatest mu* of the others",
                        "",
                        "",
                        effect(effects.meanAbsolute().get(i)),
                        effect(effects.deviation().get(i))));
        lines.table(table);
    }

    private static String effect(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void convergence() {
        List<Integer> explained = IntStream.range(0, found.request().metrics().size())
                .filter(m -> found.convergence(m) != null)
                .boxed()
                .toList();
        if (explained.isEmpty()) {
            return;
        }
        lines.gap();
        lines.heading("Have these shares settled?");
        List<Integer> points =
                second.stages().stream().map(Decomposition.Stage::points).toList();
        Columns table = new Columns(
                STAGE_ROW,
                "  the first of each, by itself, after",
                points(points.get(0)),
                points(points.get(1)),
                points(points.get(2)));
        List<String> advice = new ArrayList<>();
        for (int m : explained) {
            Convergence convergence = found.convergence(m);
            table.row(
                    name(convergence.leader()),
                    index(convergence.leading().get(0)),
                    index(convergence.leading().get(1)),
                    index(convergence.leading().get(2)));
            advice.add(sentences.advice(m));
            advice.addAll(sentences.leftOut(m));
        }
        lines.table(table);
        advice.forEach(sentence -> lines.paragraph("  ", sentence));
    }

    private static String points(int n) {
        return String.format(Locale.ROOT, "%,d points", n);
    }

    private static String index(Index index) {
        return index == null ? "-" : SensitivityWords.share(index);
    }

    private void failures() {
        List<String> said = sentences.failures();
        if (!said.isEmpty()) {
            lines.gap();
            said.forEach(sentence -> lines.paragraph("", sentence));
        }
    }

    private void foot() {
        lines.gap();
        lines.paragraph("", SensitivitySentences.READING);
        lines.line("A model of declared assumptions, not a forecast.");
    }
}
