package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/** Curves of a run, round by round: what could be agreed, what was believed, and what no deal was worth. */
final class StoryCurves {

    private static final int MOST = 6;

    /** Points of a curve that are told apart in a picture of this size. */
    private static final int MOST_POINTS = 1_000;

    private final Scenario scenario;
    private final List<TraceEvent> events;
    private final List<String> actors;
    private final int end;

    StoryCurves(Scenario scenario, List<TraceEvent> events) {
        this.scenario = scenario;
        this.events = events;
        actors = List.copyOf(scenario.actors().keySet());
        end = events.stream()
                .filter(TraceEvent.Ended.class::isInstance)
                .mapToInt(TraceEvent::round)
                .max()
                .orElse(0);
    }

    private <E> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private String actor(int index) {
        return Vocabulary.ofActor(scenario, actors.get(index));
    }

    private String inProse(int index) {
        return Vocabulary.inProse(scenario, actors.get(index));
    }

    /** Returns sections on what changed in this run; those on what did not are left out. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        ranges(sections);
        beliefs(sections);
        resolve(sections);
        noDeal(sections);
        return sections;
    }

    private void ranges(List<Section> to) {
        List<String> tracks = List.copyOf(scenario.tracks().keySet());
        Map<Integer, Map<Integer, Double>> shares = new TreeMap<>();
        for (TraceEvent.BargainingRange range : of(TraceEvent.BargainingRange.class)) {
            if (range.packages() > 0) {
                shares.computeIfAbsent(range.track(), t -> new TreeMap<>())
                        .put(range.round(), (double) range.inRange() / range.packages());
            }
        }
        if (shares.isEmpty()) {
            return;
        }
        List<CurveChart.Curve> curves = new ArrayList<>();
        shares.forEach((track, values) -> curves.add(curve(Vocabulary.ofId(tracks.get(track)), false, values)));
        long empty = shares.values().stream()
                .flatMap(v -> v.values().stream())
                .filter(v -> v == 0)
                .count();
        int sessions = shares.values().stream().mapToInt(Map::size).sum();
        if (empty == sessions) {
            String all = sessions == 1 ? "the one session" : format("each of the %,d sessions", sessions);
            to.add(new Section(
                    "range",
                    "What could be agreed?",
                    format("The bargaining range was empty before %s, so there is no curve to draw.", all),
                    List.of()));
            return;
        }
        to.add(section(
                "range",
                "What could be agreed?",
                format("The bargaining range was empty before %,d of %,d sessions.", empty, sessions),
                "Share of packages that nobody whose consent is needed would refuse for no deal",
                "Share of packages in the bargaining range",
                Axis.Scale.SHARE,
                curves));
    }

    private void beliefs(List<Section> to) {
        List<TraceEvent.BeliefChanged> changes = of(TraceEvent.BeliefChanged.class);
        if (changes.isEmpty()) {
            return;
        }
        TraceEvent.BeliefChanged first = changes.get(0);
        Map<Integer, Double> values = new TreeMap<>();
        values.put(0, first.before());
        changes.stream()
                .filter(c -> c.observer() == first.observer() && c.actor() == first.actor())
                .forEach(c -> values.put(c.round(), c.after()));
        CurveChart.Curve curve = curve(actor(first.actor()) + " is committed", true, values);
        double[] y = curve.y();
        to.add(section(
                "beliefs",
                "What was believed?",
                format(
                        "%s believed that %s is committed: with probability %.2f at the outset and %.2f in the end.",
                        Vocabulary.capital(inProse(first.observer())), inProse(first.actor()), y[0], y[y.length - 1]),
                "Probability of commitment, after each round in which something was learnt",
                "Believed probability of commitment",
                Axis.Scale.SHARE,
                List.of(curve)));
    }

    /** What is believed of each actor's resolve, and the truth, which no other actor sees. */
    private void resolve(List<Section> to) {
        Map<Integer, List<TraceEvent.ResolveBelieved>> byActor = of(TraceEvent.ResolveBelieved.class).stream()
                .collect(Collectors.groupingBy(TraceEvent.ResolveBelieved::actor, TreeMap::new, Collectors.toList()));
        if (byActor.isEmpty()) {
            return;
        }
        List<CurveChart.Curve> curves = new ArrayList<>();
        List<String> said = new ArrayList<>();
        byActor.forEach((actor, changes) -> {
            TraceEvent.ResolveBelieved last = changes.get(changes.size() - 1);
            Map<Integer, Double> values = new TreeMap<>(Map.of(0, changes.get(0).before()));
            changes.forEach(c -> values.put(c.round(), c.after()));
            curves.add(curve(actor(actor), true, values));
            said.add(format(
                    "of %s %+.2f was believed in the end, and %+.2f was true",
                    inProse(actor), last.after(), last.own()));
        });
        to.add(section(
                "resolve",
                "How much could each bear?",
                format(
                        "No deal may be worth more to an actor than it seems, which it alone knows: %s.",
                        Vocabulary.and(said)),
                "What no deal is worth beyond what shows, as all others believe",
                "Believed resolve",
                Axis.Scale.NUMBER,
                curves));
    }

    private void noDeal(List<Section> to) {
        List<TraceEvent.NoDealChanged> changes = of(TraceEvent.NoDealChanged.class);
        if (changes.isEmpty()) {
            return;
        }
        Map<Integer, Map<Integer, Double>> values = new LinkedHashMap<>();
        for (int i = 0; i < actors.size(); i++) {
            Map<Integer, Double> own = new TreeMap<>();
            own.put(0, changes.get(0).before()[i]);
            for (TraceEvent.NoDealChanged change : changes) {
                own.put(change.round(), change.after()[i]);
            }
            values.put(i, own);
        }
        List<Integer> shown = IntStream.range(0, actors.size())
                .boxed()
                .filter(i -> span(values.get(i)) > 0)
                .sorted(Comparator.comparingDouble(i -> -span(values.get(i))))
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        int most = shown.get(0);
        List<Double> of = List.copyOf(values.get(most).values());
        to.add(section(
                "no-deal",
                "What was no deal worth?",
                format(
                        "It changed most for %s: from %.2f at the outset to %.2f in the end.",
                        inProse(most), of.get(0), of.get(of.size() - 1)),
                shown.size() == MOST
                        ? format("The %d actors for whom it changed most, each on its own scale", MOST)
                        : "All actors for whom it changed, each on its own scale",
                "Value of no deal (BATNA)",
                Axis.Scale.NUMBER,
                shown.stream().map(i -> curve(actor(i), true, values.get(i))).toList()));
    }

    private static double span(Map<Integer, Double> values) {
        double least = values.values().stream().mapToDouble(v -> v).min().orElseThrow();
        return values.values().stream().mapToDouble(v -> v).max().orElseThrow() - least;
    }

    private Section section(
            String id,
            String heading,
            String sentence,
            String subtitle,
            String up,
            Axis.Scale scale,
            List<CurveChart.Curve> curves) {
        boolean dated = scenario.calendar().start() != null;
        int longest = curves.stream().mapToInt(c -> c.x().length).max().orElseThrow();
        int every = (longest + MOST_POINTS - 1) / MOST_POINTS;
        List<Block> blocks = new ArrayList<>(List.of(new Figure(
                id,
                new CurveChart(
                        new Caption(up + ", round by round", subtitle, sentence),
                        dated ? new Axis("Date", Axis.Scale.DATE) : new Axis("Round", Axis.Scale.NUMBER),
                        new Axis(up, scale),
                        curves.stream().map(c -> thinned(c, every)).toList(),
                        List.of()))));
        if (every > 1) {
            blocks.add(new Block.Note(format("So many rounds: every %d. of them is drawn, and the last.", every)));
        }
        return new Section(id, heading, sentence, blocks);
    }

    private static CurveChart.Curve thinned(CurveChart.Curve curve, int every) {
        int last = curve.x().length - 1;
        int[] kept = IntStream.rangeClosed(0, last)
                .filter(k -> k % every == 0 || k == last)
                .toArray();
        double[] x = curve.x();
        double[] y = curve.y();
        return new CurveChart.Curve(
                curve.name(),
                curve.steps(),
                Arrays.stream(kept).mapToDouble(k -> x[k]).toArray(),
                Arrays.stream(kept).mapToDouble(k -> y[k]).toArray(),
                new double[0],
                new double[0]);
    }

    /** Returns values by round; in steps, the last one stands until the end of the run. */
    private CurveChart.Curve curve(String name, boolean steps, Map<Integer, Double> values) {
        TreeMap<Double, Double> points = new TreeMap<>();
        values.forEach((round, value) -> points.put(place(round), value));
        if (steps && place(end) > points.lastKey()) {
            points.put(place(end), points.lastEntry().getValue());
        }
        return new CurveChart.Curve(
                name,
                steps,
                points.keySet().stream().mapToDouble(x -> x).toArray(),
                points.values().stream().mapToDouble(y -> y).toArray(),
                new double[0],
                new double[0]);
    }

    private double place(int round) {
        LocalDate date = scenario.calendar().date(round);
        return date == null ? round : date.toEpochDay();
    }
}
