package org.parley.answer.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.answer.words.Dates;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.sketch.GateFlow;
import org.parley.findings.Gates;
import org.parley.findings.Gates.End;
import org.parley.findings.Gates.Gate;
import org.parley.findings.Gates.Kind;
import org.parley.outcome.Outcome;
import org.parley.scenario.Calendar;
import org.parley.scenario.Scenario;

/** The hundred runs that stand for all, with what gates and ends are called. */
public final class GateFigure {

    private static final int HUNDRED = 100;

    private final Scenario scenario;
    private final boolean isWar;
    private final Gates gates;
    private final Dates dates;

    private GateFigure(Scenario scenario, Gates gates) {
        this.scenario = scenario;
        this.gates = gates;
        isWar = scenario.war() != null;
        dates = new Dates(scenario.calendar());
    }

    /**
     * Returns the figure.
     *
     * @param gates how far all runs came, at least one
     */
    public static GateFlow of(Scenario scenario, Gates gates) {
        return new GateFigure(scenario, gates).flow();
    }

    private GateFlow flow() {
        Gates hundred = gates.of(HUNDRED);
        List<End> ends =
                Stream.of(End.values()).filter(end -> hundred.ending(end) > 0).toList();
        List<GateFlow.Way> ways = hundred.ways().stream()
                .map(w -> new GateFlow.Way(w.last(), ends.indexOf(w.end()), (int) w.runs()))
                .toList();
        List<GateFlow.Gate> named = new ArrayList<>();
        for (int g = 0; g < gates.gates().size(); g++) {
            named.add(new GateFlow.Gate(
                    name(gates.gates().get(g)), note(gates.gates().get(g)), left(g)));
        }
        String alt = Numbers.format(
                "A hundred lines, one for each run in a hundred, from the beginning through %d gates to %d ends: %s",
                named.size() - 1,
                ends.size(),
                String.join(
                        ", ",
                        ends.stream()
                                .map(end -> hundred.ending(end) + " " + name(scenario, end))
                                .toList()));
        return new GateFlow(
                new Caption(
                        "A hundred negotiations", "Each line and dot is one of a hundred runs that stand for all", alt),
                named,
                ends.stream()
                        .map(end -> new GateFlow.End(id(end), Vocabulary.capital(name(scenario, end)), id(end)))
                        .toList(),
                ways);
    }

    private static String id(End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    private String name(Gate gate) {
        return switch (gate.kind()) {
            case BEGIN -> startsWithTalks() ? "Talks begin" : "The start";
            case OPENED -> Vocabulary.capital(Vocabulary.ofTalks(gate.of())) + " open";
            case HAPPENED -> Vocabulary.capital(Vocabulary.ofId(gate.of()));
            case FOUND -> scenario.tracks().size() == 1 ? "Terms found" : "Terms found at the table";
            case AGREED -> Vocabulary.capital(Vocabulary.ofTalks(gate.of())) + " agree";
            case GOAL -> isWar ? "Cease-fire signed" : "Agreement";
            case STANDS -> "It still holds";
        };
    }

    private boolean startsWithTalks() {
        return scenario.tracks().values().stream()
                .anyMatch(t -> t.opens() == null || t.opens().equals("from_start"));
    }

    private String note(Gate gate) {
        Calendar calendar = scenario.calendar();
        return switch (gate.kind()) {
            case BEGIN -> calendar.start() == null ? "" : dates.month(1);
            case STANDS ->
                calendar.isHistory()
                        ? "in " + dates.month(calendar.horizonRounds() + 1)
                        : dates.span(calendar.horizonRounds()) + " later";
            default -> gate.median() < 0 ? "" : "half by " + dates.month(gate.median());
        };
    }

    /** Returns what is said of runs that passed a gate and no further. */
    private String left(int gate) {
        return gate + 1 == gates.gates().size()
                ? ""
                : switch (gates.gates().get(gate + 1).kind()) {
                    case OPENED -> "never open";
                    case HAPPENED -> "wait in vain";
                    case FOUND -> "find no terms";
                    case AGREED, GOAL ->
                        gates.gates().get(gate).kind() == Kind.FOUND ? "fail away from the table" : "find no deal";
                    case STANDS -> "break";
                    case BEGIN -> "";
                };
    }

    /** Returns what an end is called in a sentence. */
    public static String name(Scenario scenario, End end) {
        boolean isWar = scenario.war() != null;
        return switch (end) {
            case STANDS -> isWar ? "first cease-fire holds" : Vocabulary.ofOutcome(scenario, Outcome.AGREEMENT);
            case RENEWED -> "it breaks, a later one holds";
            case BROKEN -> scenario.calendar().isHistory() ? "it breaks, war again" : "it breaks";
            case TRUCE -> "limited truce only";
            case PARTLY -> Vocabulary.ofOutcome(scenario, Outcome.PARTIAL_AGREEMENT);
            case NOTHING ->
                isWar ? "war goes on, nothing agreed" : Vocabulary.ofOutcome(scenario, Outcome.NO_AGREEMENT);
            case ARMS -> "decided by arms";
        };
    }
}
