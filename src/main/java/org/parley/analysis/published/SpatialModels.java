package org.parley.analysis.published;

import static org.parley.analysis.published.PublishedModel.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.parley.analysis.published.PublishedModel.Row;
import org.parley.analysis.voting.Interval;
import org.parley.analysis.voting.PolicyLine;
import org.parley.analysis.voting.PolicyPlane;
import org.parley.analysis.voting.VotingRule;
import org.parley.scenario.Preference;

/** Spatial voting: policies on a line or in a plane, and voters who want them near their ideals. */
final class SpatialModels {

    private static final int COMMITTEE = 3;

    private SpatialModels() {}

    /** Policies on one scale: the win-set of the status quo, what a sole proposer gets, and the core (Tsebelis 2002). */
    static Optional<PublishedModel> line(TableForm form) {
        if (form.stakes().issues().length != 1 || !isCommittee(form)) {
            return Optional.empty();
        }
        double[] scale = scale(form, 0);
        if (scale == null) {
            return Optional.empty();
        }
        List<Double> ideals =
                voters(form).mapToObj(p -> scale[best(form, p, 0)]).toList();
        PolicyLine line = new PolicyLine(form.rule(), ideals);
        double statusQuo = scale[form.stakes().statusQuo()[0]];
        Interval winSet = line.winSet(statusQuo).within(scale[0], scale[scale.length - 1]);
        Optional<Interval> core = line.core().map(c -> c.within(scale[0], scale[scale.length - 1]));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("win_set_from", null, winSet.low()));
        rows.add(new Row("win_set_to", null, winSet.high()));
        core.ifPresent(c -> {
            rows.add(new Row("core_from", null, c.low()));
            rows.add(new Row("core_to", null, c.high()));
        });
        String found = winSet.low() == winSet.high()
                ? "Nothing can replace the status quo."
                : text(
                        "What can replace the status quo runs from %s to %s.",
                        number(winSet.low()), number(winSet.high()));
        if (form.isUnder("take_it_or_leave_it")) {
            int setter = voters(form).filter(p -> hasSay(form, p)).findFirst().orElseThrow();
            double proposal = line.proposal(ideals.get(setter), statusQuo);
            rows.add(new Row("proposal", form.party(setter), proposal));
            found += text(" {%s} alone proposes, and gets %s.", form.party(setter), number(proposal));
        }
        found += core.map(c -> c.low() == c.high()
                        ? text(" Only %s beats all else.", number(c.low()))
                        : text(" Between %s and %s nothing can be changed.", number(c.low()), number(c.high())))
                .orElse(" Every point loses to some other.");
        return Optional.of(new PublishedModel(
                "spatial_voting",
                "Spatial voting on a line",
                "Romer and Rosenthal 1978, Public Choice 33(4): 27-43; Tsebelis 2002, Veto Players, ch. 1-2",
                found
                        + absorbed(
                                form,
                                ideals.stream().map(x -> new Vector2D(x, 0)).toList()),
                rows));
    }

    /** Policies on two scales, each voter liking a point the less the farther it is away (Tsebelis 2002). */
    static Optional<PublishedModel> plane(TableForm form) {
        if (form.stakes().issues().length != 2 || !isCommittee(form)) {
            return Optional.empty();
        }
        double[] across = scale(form, 0);
        double[] up = scale(form, 1);
        if (across == null || up == null || !voters(form).allMatch(p -> isCircular(form, p, across, up))) {
            return Optional.empty();
        }
        List<Vector2D> ideals = voters(form)
                .mapToObj(p -> new Vector2D(across[best(form, p, 0)], up[best(form, p, 1)]))
                .toList();
        PolicyPlane plane = new PolicyPlane(form.rule(), ideals);
        int[] statusQuo = form.stakes().statusQuo();
        Vector2D point = new Vector2D(across[statusQuo[0]], up[statusQuo[1]]);
        double area = plane.winSetArea(point);
        boolean isStable = plane.isInCore(point);
        return Optional.of(new PublishedModel(
                "spatial_voting",
                "Spatial voting in a plane",
                "Tsebelis 2002, Veto Players, ch. 1",
                (isStable
                                ? "Nothing can replace the status quo, which lies in the core."
                                : text("What can replace the status quo fills an area of %s.", number(area)))
                        + absorbed(form, ideals),
                List.of(new Row("win_set_area", null, area), new Row("status_quo_is_stable", null, isStable ? 1 : 0))));
    }

    private static IntStream voters(TableForm form) {
        return IntStream.range(0, form.rule().voters());
    }

    private static boolean hasSay(TableForm form, int voter) {
        return form.rule().vetoes().contains(voter)
                || form.rule().criteria().stream().anyMatch(c -> c.votes().get(voter) > 0);
    }

    /** Whether three or more decide, and all that each could have without agreement is the status quo. */
    private static boolean isCommittee(TableForm form) {
        return form.isPlain()
                && form.stakes().isAdditive()
                && form.rule().voters() >= COMMITTEE
                && !form.rule().wins(p -> false)
                && form.rule().wins(p -> true)
                && voters(form)
                        .allMatch(p ->
                                form.hidesNothing(p) && TableForm.isClose(form.noDeal(p), form.worthOfStatusQuo(p)));
    }

    /** Returns the points of a scale of evenly spaced numbers on which every party has an ideal; null if an issue is none. */
    private static double[] scale(TableForm form, int issue) {
        String id =
                List.copyOf(form.scenario().issues().keySet()).get(form.stakes().issues()[issue]);
        if (!voters(form).allMatch(p -> isSinglePeaked(form.actor(p).prefers().get(id)))) {
            return null;
        }
        try {
            double[] points = form.scenario().issues().get(id).options().stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return IntStream.range(1, points.length)
                            .allMatch(o -> TableForm.isClose(points[o] - points[o - 1], points[1] - points[0]))
                    ? points
                    : null;
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private static boolean isSinglePeaked(Preference preference) {
        return preference != null
                && preference.ideal() != null
                && preference.redLines().isEmpty();
    }

    private static int best(TableForm form, int voter, int issue) {
        double[] worth = form.stakes().worth(form.stakes().parties()[voter])[issue];
        return IntStream.range(0, worth.length)
                .reduce((best, o) -> worth[o] > worth[best] ? o : best)
                .orElseThrow();
    }

    /** Whether a voter loses with the square of the distance, at one rate in all directions. */
    private static boolean isCircular(TableForm form, int voter, double[] across, double[] up) {
        double rate = rate(form, voter, 0, across);
        return rate > 0 && Math.abs(rate(form, voter, 1, up) / rate - 1) < 1e-6;
    }

    /** Returns what a step of one costs by the square, or NaN if losses on an issue do not go by the square. */
    private static double rate(TableForm form, int voter, int issue, double[] points) {
        double[] worth = form.stakes().worth(form.stakes().parties()[voter])[issue];
        int best = best(form, voter, issue);
        double far = best == 0 ? points[points.length - 1] - points[best] : points[0] - points[best];
        double rate = (worth[best] - worth[best == 0 ? points.length - 1 : 0]) / (far * far);
        return IntStream.range(0, worth.length)
                        .allMatch(o ->
                                TableForm.isClose(worth[best] - worth[o], rate * Math.pow(points[o] - points[best], 2)))
                ? rate
                : Double.NaN;
    }

    /** Says whose veto changes nothing, because it stands between others with a veto. */
    private static String absorbed(TableForm form, List<Vector2D> ideals) {
        List<String> absorbed = form.rule().vetoes().stream()
                .filter(v -> {
                    List<Vector2D> others = form.rule().vetoes().stream()
                            .filter(w -> !w.equals(v))
                            .map(ideals::get)
                            .toList();
                    return new PolicyPlane(VotingRule.unanimity(others.size()), others).absorbs(ideals.get(v));
                })
                .map(v -> "{" + form.party(v) + "}")
                .toList();
        return absorbed.isEmpty()
                ? ""
                : text(" The veto of %s changes nothing: it stands between others.", String.join(", or of ", absorbed));
    }

    private static String number(double x) {
        return new BigDecimal(x).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
