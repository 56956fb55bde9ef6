package org.parley.report.run;

import static org.parley.report.run.Subject.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.Beliefs;
import org.parley.findings.Beliefs.Round;

/** What an observer believed about the watched actor, by what that was in truth. */
final class BeliefSection {

    private static final String ID = "beliefs";
    private static final String HEADING = "What is believed?";

    private final Subject subject;
    private final Beliefs beliefs;

    private BeliefSection(Subject subject) {
        this.subject = subject;
        beliefs = subject.found().beliefs();
    }

    static Section of(Subject subject) {
        BeliefSection section = new BeliefSection(subject);
        if (!section.beliefs.isWatched()) {
            return new Section(
                    ID,
                    HEADING,
                    "No actor of this scenario may be stalling, so there is no belief about it to follow.",
                    List.of());
        }
        if (section.beliefs.committed().isEmpty() && section.beliefs.stalling().isEmpty()) {
            return new Section(ID, HEADING, subject.isEmpty() ? Subject.NOTHING : "No run kept a belief.", List.of());
        }
        List<Block> blocks = new ArrayList<>(List.of(new Figure("beliefs", section.curves())));
        if (section.beliefs.everyRun() > 1) {
            blocks.add(new Block.Note(format(
                    "Every %,d. run was looked at; more would change nothing that can be seen.",
                    section.beliefs.everyRun())));
        }
        return new Section(ID, HEADING, section.sentence(), blocks);
    }

    private String observer() {
        return subject.actor(beliefs.observer());
    }

    private String watched() {
        return subject.actor(beliefs.watched());
    }

    private String sentence() {
        if (beliefs.committed().isEmpty() || beliefs.stalling().isEmpty()) {
            boolean committed = beliefs.stalling().isEmpty();
            List<Round> only = committed ? beliefs.committed() : beliefs.stalling();
            return format(
                    "%s is %s in every run, and believed committed with probability %.2f in the first round and %.2f in round %d.",
                    watched(),
                    committed ? "committed" : "only stalling",
                    only.get(0).mean(),
                    last(only).mean(),
                    last(only).round());
        }
        Round first = beliefs.committed().get(0);
        Round committed = last(beliefs.committed());
        Round stalling = last(beliefs.stalling());
        return format(
                "%s believes that %s is committed: where that is so, with probability %.2f in round %d and %.2f in round %d; where %s only stalls, with %.2f in the end.",
                observer(),
                watched(),
                first.mean(),
                first.round(),
                committed.mean(),
                committed.round(),
                watched(),
                stalling.mean());
    }

    private static Round last(List<Round> rounds) {
        return rounds.get(rounds.size() - 1);
    }

    private CurveChart curves() {
        List<CurveChart.Curve> curves = new ArrayList<>();
        add(curves, watched() + " is committed", beliefs.committed());
        add(curves, watched() + " only stalls", beliefs.stalling());
        boolean dated = subject.scenario().calendar().start() != null;
        String title = format("What %s believes about %s, by the truth", observer(), watched());
        return new CurveChart(
                new Caption(
                        title,
                        "Mean of the probability of commitment among runs that still talk, with the middle 80% of them as a band",
                        title + "; a curve for each type with a band"),
                dated ? new Axis("Date", Axis.Scale.DATE) : new Axis("Round", Axis.Scale.NUMBER),
                new Axis("Believed probability of commitment", Axis.Scale.SHARE),
                curves,
                List.of());
    }

    private void add(List<CurveChart.Curve> curves, String name, List<Round> rounds) {
        if (!rounds.isEmpty()) {
            curves.add(new CurveChart.Curve(
                    name,
                    false,
                    rounds.stream().mapToDouble(r -> place(r.round())).toArray(),
                    rounds.stream().mapToDouble(Round::mean).toArray(),
                    rounds.stream().mapToDouble(Round::low).toArray(),
                    rounds.stream().mapToDouble(Round::high).toArray()));
        }
    }

    private double place(int round) {
        LocalDate date = subject.scenario().calendar().date(round);
        return date == null ? round : date.toEpochDay();
    }
}
