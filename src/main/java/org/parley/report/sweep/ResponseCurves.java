package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.sweep.MetricValue;

/**
 * A metric of a grid along its longest factor of numbers: a curve for each combination of the others' levels, in several
 * pictures if there are many.
 */
final class ResponseCurves {

    private static final int FEWEST_PLACES = 3;
    private static final int MOST_CURVES = 5;
    private static final int MOST_PICTURES = 8;

    private final SweepSubject subject;
    private final int m;
    private final int along;

    /** Cases by picture and curve, in increasing order of the factor along which they are drawn. */
    private final Map<String, Map<String, List<Integer>>> pictures;

    private ResponseCurves(SweepSubject subject, int m, int along, Map<String, Map<String, List<Integer>>> pictures) {
        this.subject = subject;
        this.m = m;
        this.along = along;
        this.pictures = pictures;
    }

    /** Returns the curves, or null if there is no factor to draw along, or the others have too many combinations. */
    static ResponseCurves of(SweepSubject subject, int m) {
        int along = subject.varying().stream()
                .filter(f -> subject.factors().get(f).isNumber()
                        && !subject.levels(f).contains(SweepSubject.AS_IT_IS)
                        && subject.levels(f).size() >= FEWEST_PLACES)
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
        int curves = others.isEmpty()
                        || subject.levels(others.get(others.size() - 1)).size() > MOST_CURVES
                ? -1
                : others.get(others.size() - 1);
        Map<String, Map<String, List<Integer>>> pictures = new LinkedHashMap<>();
        for (int c : subject.drawable(m)) {
            String picture = others.stream()
                    .filter(f -> f != curves)
                    .map(f -> subject.at(f, subject.level(c, f)))
                    .collect(Collectors.joining(", "));
            String curve = curves < 0 ? "" : subject.at(curves, subject.level(c, curves));
            pictures.computeIfAbsent(picture, p -> new LinkedHashMap<>())
                    .computeIfAbsent(curve, k -> new ArrayList<>())
                    .add(c);
        }
        ResponseCurves found = new ResponseCurves(subject, m, along, pictures);
        pictures.values().forEach(of -> of.values().forEach(cases -> cases.sort(Comparator.comparingDouble(found::x))));
        return pictures.isEmpty() || pictures.size() > MOST_PICTURES ? null : found;
    }

    private double x(int c) {
        return Double.parseDouble(subject.found().cases().get(c).values().get(along));
    }

    /** Returns how many of the curves change by more than their intervals leave open. */
    String sentence() {
        List<List<Integer>> all =
                pictures.values().stream().flatMap(p -> p.values().stream()).toList();
        long resolved = all.stream().filter(this::isResolved).count();
        String factor = subject.factor(along);
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
        return cases.stream()
                .max(Comparator.comparing(c -> subject.value(m, c).value(), order))
                .orElseThrow();
    }

    private boolean isResolved(List<Integer> cases) {
        return subject.value(m, extreme(cases, Comparator.naturalOrder())).low()
                > subject.value(m, extreme(cases, Comparator.reverseOrder())).high();
    }

    /** Returns how a curve goes. */
    private String way(List<Integer> cases) {
        int most = extreme(cases, Comparator.naturalOrder());
        int least = extreme(cases, Comparator.reverseOrder());
        if (!isResolved(cases)) {
            return "changes by no more than the intervals leave open";
        }
        int first = cases.get(0);
        int last = cases.get(cases.size() - 1);
        String from = subject.number(m, subject.value(m, first).value());
        String to = subject.number(m, subject.value(m, last).value());
        if (most == last && least == first || most == first && least == last) {
            return format(
                    "%s from %s at %s to %s at %s",
                    most == last ? "rises" : "falls",
                    from,
                    subject.level(first, along),
                    to,
                    subject.level(last, along));
        }
        return format(
                "is greatest, %s, at %s and least, %s, at %s",
                subject.number(m, subject.value(m, most).value()),
                subject.level(most, along),
                subject.number(m, subject.value(m, least).value()),
                subject.level(least, along));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        pictures.forEach((picture, curves) ->
                blocks.add(new Figure(subject.figure(m, "curves-" + (blocks.size() + 1)), chart(picture, curves))));
        if (pictures.size() > 1) {
            blocks.add(new Block.Note("Each picture has its own scale."));
        }
        return blocks;
    }

    private CurveChart chart(String picture, Map<String, List<Integer>> curves) {
        String title = (picture.isEmpty() ? "" : SweepSubject.capital(picture) + ": ")
                + (picture.isEmpty() ? SweepSubject.capital(subject.metric(m)) : subject.metric(m))
                + " " + (curves.size() == 1 ? way(curves.values().iterator().next()) : apart(curves));
        return new CurveChart(
                new Caption(
                        title,
                        subject.meaning(m) + ", with 95% intervals",
                        title + "; curves along " + subject.factor(along) + ": " + String.join(", ", curves.keySet())),
                new Axis(SweepSubject.capital(subject.factor(along)), Axis.Scale.NUMBER),
                new Axis(
                        SweepSubject.capital(subject.metric(m)),
                        subject.isShare(m) ? Axis.Scale.SHARE : Axis.Scale.NUMBER),
                curves.entrySet().stream()
                        .map(e -> curve(e.getKey(), e.getValue()))
                        .toList(),
                List.of());
    }

    /** Returns which curve lies highest, and at how many places it is apart from the lowest. */
    private String apart(Map<String, List<Integer>> curves) {
        Comparator<Map.Entry<String, List<Integer>>> order = Comparator.comparingDouble(e -> e.getValue().stream()
                .mapToDouble(c -> subject.value(m, c).value())
                .average()
                .orElseThrow());
        var top = curves.entrySet().stream().max(order).orElseThrow();
        var bottom = curves.entrySet().stream().min(order).orElseThrow();
        long places = 0;
        long above = 0;
        for (int high : top.getValue()) {
            for (int low : bottom.getValue()) {
                if (x(high) == x(low)) {
                    places++;
                    above +=
                            subject.value(m, high).low() > subject.value(m, low).high() ? 1 : 0;
                }
            }
        }
        if (top.getKey().equals(bottom.getKey())) {
            return "is the same on average along all curves";
        }
        return above == 0
                ? format("is told apart between none of the %d curves", curves.size())
                : format(
                        "is highest with %s, above %s by more than the intervals at %s places",
                        top.getKey(), bottom.getKey(), above == places ? "all " + places : above + " of " + places);
    }

    private CurveChart.Curve curve(String name, List<Integer> cases) {
        return new CurveChart.Curve(
                name.isEmpty() ? subject.metric(m) : name,
                false,
                cases.stream().mapToDouble(this::x).toArray(),
                numbers(cases, MetricValue::value),
                numbers(cases, MetricValue::low),
                numbers(cases, MetricValue::high));
    }

    private double[] numbers(List<Integer> cases, ToDoubleFunction<MetricValue> of) {
        return cases.stream().map(c -> subject.value(m, c)).mapToDouble(of).toArray();
    }
}
