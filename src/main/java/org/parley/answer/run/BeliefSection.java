package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.part.RoundAxis;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.Beliefs;
import org.parley.findings.Beliefs.Round;

/** Beliefs of an observer about the type of the watched actor, by what that was in truth. */
final class BeliefSection {

    private final Subject subject;
    private final Beliefs beliefs;

    private BeliefSection(Subject subject) {
        this.subject = subject;
        beliefs = subject.found().beliefs();
    }

    static Section of(Subject subject) {
        return new BeliefSection(subject).section();
    }

    private static Section section(String sentence, List<Block> blocks) {
        return new Section("beliefs", "What is believed?", sentence, blocks);
    }

    private Section section() {
        if (!beliefs.isWatched()) {
            return section(
                    "No actor of this scenario may be stalling, so there is no belief about it to follow.", List.of());
        }
        if (beliefs.committed().isEmpty() && beliefs.stalling().isEmpty()) {
            return section(subject.isEmpty() ? Subject.NOTHING : "No run kept a belief.", List.of());
        }
        List<Block> blocks = new ArrayList<>(List.of(new Figure("beliefs", curves())));
        if (beliefs.everyRun() > 1) {
            blocks.add(new Block.Note(format(
                    "Every %,d. run was looked at; more would change nothing that can be seen.", beliefs.everyRun())));
        }
        return section(sentence(), blocks);
    }

    private String observer() {
        return subject.words().inProse(beliefs.observer());
    }

    private String watched() {
        return subject.words().inProse(beliefs.watched());
    }

    private String sentence() {
        if (beliefs.committed().isEmpty() || beliefs.stalling().isEmpty()) {
            boolean committed = beliefs.stalling().isEmpty();
            List<Round> only = committed ? beliefs.committed() : beliefs.stalling();
            return format(
                    "%s is %s in every run, and believed committed with probability %.2f in the first round and %.2f in round %d.",
                    Vocabulary.capital(watched()),
                    committed ? "committed" : "only stalling",
                    only.get(0).mean(),
                    last(only).mean(),
                    last(only).round());
        }
        Round first = beliefs.committed().get(0);
        Round committed = last(beliefs.committed());
        return format(
                "%s believes that %s is committed: where that is so, with probability %.2f in round %d and %.2f in round %d; where %s only stalls, with %.2f in the end.",
                Vocabulary.capital(observer()),
                watched(),
                first.mean(),
                first.round(),
                committed.mean(),
                committed.round(),
                watched(),
                last(beliefs.stalling()).mean());
    }

    private static Round last(List<Round> rounds) {
        return rounds.get(rounds.size() - 1);
    }

    private CurveChart curves() {
        RoundAxis across = new RoundAxis(subject.scenario().calendar());
        List<CurveChart.Curve> curves = new ArrayList<>();
        add(curves, across, Vocabulary.capital(watched()) + " is committed", beliefs.committed());
        add(curves, across, Vocabulary.capital(watched()) + " only stalls", beliefs.stalling());
        String title = format("What %s believes about %s, by the truth", observer(), watched());
        return new CurveChart(
                new Caption(
                        title,
                        "Mean of the probability of commitment among runs that still talk, with the middle 80% of them as a band",
                        title + "; a curve for each type with a band"),
                across.axis(),
                new Axis("Believed probability of commitment", Axis.Scale.SHARE),
                curves,
                List.of());
    }

    private static void add(List<CurveChart.Curve> curves, RoundAxis across, String name, List<Round> rounds) {
        if (!rounds.isEmpty()) {
            curves.add(CurveChart.Curve.of(
                    name,
                    false,
                    rounds.stream()
                            .map(r -> new double[] {across.at(r.round()), r.mean(), r.low(), r.high()})
                            .toList()));
        }
    }
}
