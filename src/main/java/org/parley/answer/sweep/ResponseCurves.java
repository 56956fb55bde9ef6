package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;

/**
 * Response curves of a metric along the longest factor of numbers: a curve for each combination of the others' levels, in several
 * pictures if there are many.
 *
 * @param of the metric
 * @param along the factor along which they are drawn
 * @param pictures cases by picture and curve, in increasing order of that factor
 */
record ResponseCurves(Response of, int along, Map<String, Map<String, List<Integer>>> pictures) implements View {

    private static final int FEWEST_PLACES = 3;
    private static final int MOST_CURVES = 5;
    private static final int MOST_PICTURES = 8;

    /** Returns the curves, or null if there is no factor to draw along, or the others have too many combinations. */
    static ResponseCurves of(Response of) {
        Subject subject = of.subject();
        int along = subject.varying().stream()
                .filter(f -> subject.isNumber(f) && subject.levels(f).size() >= FEWEST_PLACES)
                .max(Comparator.comparingInt(f -> subject.levels(f).size()))
                .orElse(-1);
        if (along < 0) {
            return null;
        }
        List<Integer> others = subject.varying().stream()
                .filter(f -> f != along)
                .sorted(Comparator.comparingInt(f -> subject.levels(f).size()))
                .toList();
        // The factor with the most levels tells the curves of a picture apart, the others the pictures.
        int last = others.isEmpty() ? -1 : others.get(others.size() - 1);
        int curves = last < 0 || subject.levels(last).size() > MOST_CURVES ? -1 : last;
        Map<String, Map<String, List<Integer>>> pictures = new LinkedHashMap<>();
        of.drawable()
                .forEach(c -> pictures.computeIfAbsent(
                                others.stream()
                                        .filter(f -> f != curves)
                                        .map(f -> subject.at(c, f))
                                        .collect(Collectors.joining(", ")),
                                p -> new LinkedHashMap<>())
                        .computeIfAbsent(curves < 0 ? "" : subject.at(c, curves), k -> new ArrayList<>())
                        .add(c));
        pictures.values()
                .forEach(picture -> picture.values()
                        .forEach(cases -> cases.sort(Comparator.comparingDouble(c -> subject.place(c, along)))));
        return pictures.isEmpty() || pictures.size() > MOST_PICTURES ? null : new ResponseCurves(of, along, pictures);
    }

    private double x(int c) {
        return of.subject().place(c, along);
    }

    /** Returns how many of the curves change by more than their intervals leave open. */
    @Override
    public String sentence() {
        List<List<Integer>> all =
                pictures.values().stream().flatMap(p -> p.values().stream()).toList();
        long resolved = all.stream().filter(this::isResolved).count();
        String factor = of.subject().factor(along);
        if (all.size() == 1) {
            return format(" With %s it %s.", factor, way(all.get(0)));
        }
        return resolved == 0
                ? format(
                        " Along %s none of the %d curves changes by more than the intervals leave open.",
                        factor, all.size())
                : format(
                        " Along %s, %s of the %d curves change%s by more than the intervals leave open.",
                        factor,
                        resolved == all.size() ? "all" : Long.toString(resolved),
                        all.size(),
                        resolved == 1 ? "s" : "");
    }

    private int extreme(List<Integer> cases, Comparator<Double> order) {
        return cases.stream().max(Comparator.comparing(of::value, order)).orElseThrow();
    }

    private int most(List<Integer> cases) {
        return extreme(cases, Comparator.naturalOrder());
    }

    private int least(List<Integer> cases) {
        return extreme(cases, Comparator.reverseOrder());
    }

    private boolean isResolved(List<Integer> cases) {
        return of.at(most(cases)).low() > of.at(least(cases)).high();
    }

    /** Returns how a curve goes. */
    private String way(List<Integer> cases) {
        if (!isResolved(cases)) {
            return "changes by no more than the intervals leave open";
        }
        int most = most(cases);
        int least = least(cases);
        int first = cases.get(0);
        int last = cases.get(cases.size() - 1);
        return most == last && least == first || most == first && least == last
                ? format("%s from %s to %s", most == last ? "rises" : "falls", at(first), at(last))
                : format("is greatest, %s, and least, %s", with(most), with(least));
    }

    private String at(int c) {
        return of.number(c) + " at " + of.subject().level(c, along);
    }

    private String with(int c) {
        return of.number(c) + ", at " + of.subject().level(c, along);
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        pictures.forEach((picture, curves) ->
                blocks.add(new Figure(of.figure("curves-" + (blocks.size() + 1)), chart(picture, curves))));
        if (pictures.size() > 1) {
            blocks.add(new Block.Note("Each picture has its own scale."));
        }
        return blocks;
    }

    private CurveChart chart(String picture, Map<String, List<Integer>> curves) {
        String title = (picture.isEmpty() ? of.title() : Vocabulary.capital(picture) + ": " + of.name()) + " "
                + (curves.size() == 1 ? way(curves.values().iterator().next()) : apart(curves));
        String factor = of.subject().factor(along);
        return new CurveChart(
                new Caption(
                        title,
                        of.meaning() + ", with 95% intervals",
                        title + "; curves along " + factor + ": " + String.join(", ", curves.keySet())),
                new Axis(Vocabulary.capital(factor), Axis.Scale.NUMBER),
                of.axis(),
                curves.entrySet().stream()
                        .map(e -> curve(e.getKey(), e.getValue()))
                        .toList(),
                List.of());
    }

    private CurveChart.Curve curve(String name, List<Integer> cases) {
        return CurveChart.Curve.of(
                name.isEmpty() ? of.name() : name,
                false,
                cases.stream()
                        .map(c -> new double[] {
                            x(c), of.value(c), of.at(c).low(), of.at(c).high()
                        })
                        .toList());
    }

    /** Returns which curve lies highest, and at how many places it is apart from the lowest. */
    private String apart(Map<String, List<Integer>> curves) {
        Comparator<String> order = Comparator.comparingDouble(name ->
                curves.get(name).stream().mapToDouble(of::value).average().orElseThrow());
        String top = curves.keySet().stream().max(order).orElseThrow();
        String bottom = curves.keySet().stream().min(order).orElseThrow();
        if (top.equals(bottom)) {
            return "is the same on average along all curves";
        }
        long places = 0;
        long above = 0;
        for (int high : curves.get(top)) {
            for (int low : curves.get(bottom)) {
                if (x(high) == x(low)) {
                    places++;
                    above += of.at(high).low() > of.at(low).high() ? 1 : 0;
                }
            }
        }
        return above == 0
                ? format("is told apart between none of the %d curves", curves.size())
                : format(
                        "is highest with %s, above %s by more than the intervals at %s places",
                        top, bottom, above == places ? "all " + places : above + " of " + places);
    }
}
