package org.parley.analysis.published;

import static org.parley.analysis.published.PublishedModel.both;
import static org.parley.analysis.published.PublishedModel.rows;
import static org.parley.analysis.published.PublishedModel.text;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.parley.analysis.published.PublishedModel.Row;
import org.parley.analysis.ratification.Constituency;
import org.parley.analysis.ratification.TwoLevelGame;
import org.parley.scenario.Actor.Domestic;
import org.parley.scenario.Distribution;

/** Two-level games over one good: two delegations whose publics must ratify what they agree on. */
final class RatificationModels {

    /** From this slope on a public is as good as sure to ratify what meets its demand. */
    private static final double SURE = 1_000;

    private static final int DIVISIBLE = 10;

    private RatificationModels() {}

    /** Two delegations know what their publics demand, which is uniform for all others (Putnam 1988). */
    static Optional<PublishedModel> twoLevelGame(TableForm form) {
        if (!isOverAPie(form)
                || !form.isOutsideOptionKnown(0)
                || !form.isOutsideOptionKnown(1)
                || form.noDeal(0) != 0
                || form.noDeal(1) != 0) {
            return Optional.empty();
        }
        Constituency first = constituency(form.actor(0).domestic());
        Constituency second = constituency(form.actor(1).domestic());
        if (first == null || second == null || first.ratifiers() + second.ratifiers() == 0) {
            return Optional.empty();
        }
        TwoLevelGame game = new TwoLevelGame(first, second);
        TwoLevelGame.Deal likeliest = game.likeliest();
        double binding = game.meanShareIfDemandsBind();
        double fallback = game.meanShareIfDemandsAreReservationValues();
        return Optional.of(new PublishedModel(
                "two_level_game",
                "Two-level games",
                "Putnam 1988, International Organization 42(3): 427-460",
                text(
                        "Some division is ratified on both sides in %.0f of 100 cases. The one likeliest to be, %.1f%% for {%s}, is in"
                                + " %.0f.",
                        100 * game.probabilityWinSetsOverlap(),
                        100 * likeliest.share(),
                        form.party(0),
                        100 * likeliest.probability()),
                rows(
                        List.of(
                                new Row("win_sets_overlap", null, game.probabilityWinSetsOverlap()),
                                new Row("likeliest_share", form.party(0), likeliest.share()),
                                new Row("likeliest_is_ratified", null, likeliest.probability())),
                        both("mean_share_if_demands_only_bind", form, binding, 1 - binding),
                        both("mean_share_if_demands_are_fallbacks", form, fallback, 1 - fallback))));
    }

    private static boolean isOverAPie(TableForm form) {
        return form.isPlain() && form.scenario().war() == null && form.pieces() >= DIVISIBLE;
    }

    /** Returns who must ratify a uniform demand, or the greatest of several; null if demands have another form. */
    private static Constituency constituency(Domestic home) {
        if (home == null) {
            return Constituency.NONE;
        }
        Distribution demand = home.demand().distribution();
        if (home.certainty().distribution().lower() < SURE) {
            return null;
        }
        if (demand.upper() <= 0) {
            return Constituency.NONE;
        }
        if (demand instanceof Distribution.Beta greatest
                && greatest.beta() == 1
                && greatest.lower() == 0
                && greatest.upper() == 1
                && greatest.alpha() == FastMath.rint(greatest.alpha())) {
            return new Constituency(1, (int) greatest.alpha());
        }
        return demand instanceof Distribution.Uniform && demand.lower() == 0
                ? new Constituency(demand.upper(), 1)
                : null;
    }

    /** One demand to a delegation whose public ratifies by odds, which rise with its share (Iida 1993). */
    static Optional<PublishedModel> unsureRatification(TableForm form) {
        if (!form.isUnder("take_it_or_leave_it")
                || !isOverAPie(form)
                || !form.hidesNothing(0)
                || !form.isOutsideOptionKnown(1)
                || form.actor(1).domestic() == null) {
            return Optional.empty();
        }
        Domestic home = form.actor(1).domestic();
        double slope = home.certainty().distribution().lower();
        if (!TableForm.isConstant(home.certainty(), slope)
                || slope >= SURE
                || !home.demand().distribution().isConstant()) {
            return Optional.empty();
        }
        String first = form.party(0);
        double most = 1 - form.noDeal(1);
        double even = most - home.demand().distribution().lower();
        double sure = Math.min(most, even);
        if (sure <= form.noDeal(0)) {
            return Optional.empty();
        }
        double share = best(slope, even, form.noDeal(0), most);
        double ratified = odds(slope * (even - share));
        return Optional.of(new PublishedModel(
                "unsure_ratification",
                "Ratification that nobody can be sure of",
                "Iida 1993, Journal of Conflict Resolution 37(3): 403-426",
                text(
                        "{%1$s} does best to ask for %2$.1f%%, which is ratified in %3$.0f of 100 cases. If it were known what {%4$s}'s"
                                + " public ratifies, {%1$s} would ask for %5$.1f%% and have it.",
                        first, 100 * share, 100 * ratified, form.party(1), 100 * sure),
                List.of(
                        new Row("demand", first, share),
                        new Row("ratified", null, ratified),
                        new Row("worth", first, ratified * share + (1 - ratified) * form.noDeal(0)),
                        new Row("demand_if_known", first, sure))));
    }

    private static double odds(double x) {
        return 1 / (1 + FastMath.exp(-x));
    }

    /** Maximises (x − fallback) times the odds of a demand x, up to the most; the derivative changes its sign once. */
    private static double best(double slope, double even, double fallback, double most) {
        UnivariateFunction falling = x -> (x - fallback) * slope * (1 - odds(slope * (even - x))) - 1;
        return falling.value(most) <= 0 ? most : new BrentSolver(1e-12).solve(1_000, falling, fallback, most);
    }
}
