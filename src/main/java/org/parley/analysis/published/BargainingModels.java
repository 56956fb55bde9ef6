package org.parley.analysis.published;

import static org.parley.analysis.published.PublishedModel.both;
import static org.parley.analysis.published.PublishedModel.rows;
import static org.parley.analysis.published.PublishedModel.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.analysis.game.AlternatingOffers;
import org.parley.analysis.game.AlternatingOffers.Side;
import org.parley.analysis.game.BargainingRange;
import org.parley.analysis.game.RiskReturn;
import org.parley.analysis.game.WarOfAttrition;
import org.parley.analysis.published.PublishedModel.Row;
import org.parley.analysis.solution.Agreement;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.equilibrium.Solution;
import org.parley.scenario.Distribution;
import org.parley.scenario.check.EquilibriumObstacle;

/** Games of two over one good: alternating offers, a single demand, the range that a war leaves, attrition. */
final class BargainingModels {

    /** With fewer pieces equilibrium shares are not on offer. */
    private static final int DIVISIBLE = 10;

    private BargainingModels() {}

    /** Two who want all of a divisible good make offers in turn and lose by waiting (Rubinstein 1982). */
    static Optional<PublishedModel> alternatingOffers(TableForm form) {
        if (!form.isUnder("strict_alternating_offers")
                || form.pieces() < DIVISIBLE
                || !EquilibriumObstacle.of(form.scenario(), form.track()).isEmpty()) {
            return Optional.empty();
        }
        BargainingGame game = form.state().talks().game();
        AlternatingOffers talks = new AlternatingOffers(
                1, side(game, 0), side(game, 1), game.rules().breakdown());
        Solution solution = talks.forEver();
        double[] share = solution.offer(0, 0).worth();
        double[] reversed = solution.offer(1, 1).worth();
        boolean leaves = solution.leaves()[0][1];
        boolean mayLeave = !Double.isNaN(game.outside()[0]) || !Double.isNaN(game.outside()[1]);
        return Optional.of(new PublishedModel(
                "alternating_offers",
                "Alternating offers without a deadline",
                mayLeave
                        ? "Binmore, Shaked and Sutton 1989, Quarterly Journal of Economics 104(4): 753-770"
                        : "Rubinstein 1982, Econometrica 50(1): 97-109",
                text(
                        "{%1$s} proposes first, {%2$s} accepts at once%3$s, and {%1$s} gets %4$.1f%% of what is at stake. If {%2$s}"
                                + " were first, {%1$s} would get %5$.1f%%.",
                        form.party(0),
                        form.party(1),
                        leaves ? " what is just as good as leaving" : "",
                        100 * share[0],
                        100 * reversed[0]),
                rows(
                        both("share", form, share[0], share[1]),
                        both("share_in_reverse_order", form, reversed[0], reversed[1]),
                        both("share_as_offers_follow_faster", form, talks.limit(), 1 - talks.limit()))));
    }

    private static Side side(BargainingGame game, int party) {
        return new Side(game.patience()[party], game.flow()[party], game.outside()[party], game.fallback()[party]);
    }

    /** One demand to a side whose outside option is uniform and known to itself alone (Fearon 1995). */
    static Optional<PublishedModel> riskReturn(TableForm form) {
        if (!form.isUnder("take_it_or_leave_it")
                || !form.isPlain()
                || form.scenario().war() != null
                || form.pieces() < DIVISIBLE
                || !form.hidesNothing(0)
                || form.actor(1).domestic() != null
                || form.actor(1).outsideOption() == null
                || !(form.actor(1).outsideOption().distribution() instanceof Distribution.Uniform option)) {
            return Optional.empty();
        }
        // Refused by those to whom leaving is worth more than what a demand leaves; so all that counts is what both
        // lose by it.
        double fallback = form.noDeal(0);
        double least = 1 - option.upper() - fallback;
        if (option.isConstant() || option.lower() < form.worthOfStatusQuo(1) || least < 0 || fallback < 0) {
            return Optional.empty();
        }
        RiskReturn crisis = new RiskReturn(fallback, 0, least, 1 - option.lower() - fallback);
        double demand = crisis.demand();
        double refused = crisis.warProbability(demand);
        String first = form.party(0);
        return Optional.of(new PublishedModel(
                "risk_return",
                "The risk-return trade-off",
                "Fearon 1995, International Organization 49(3): 379-414, pp. 390-395",
                refused == 0
                        ? text(
                                "{%s} demands %.1f%%, which {%s} never refuses: what a larger demand might bring is not worth the"
                                        + " risk.",
                                first, 100 * demand, form.party(1))
                        : text(
                                "{%s} demands %.1f%%, although {%s} refuses that in %.0f of 100 cases and %.1f%% would be safe. A"
                                        + " refusal leaves both worse off.",
                                first, 100 * demand, form.party(1), 100 * refused, 100 * (fallback + least)),
                List.of(
                        new Row("demand", first, demand),
                        new Row("safe_demand", first, fallback + least),
                        new Row("worth", first, crisis.worth(demand)),
                        new Row("refused", null, refused),
                        new Row("expected_loss_of_both", null, crisis.expectedLoss(demand)))));
    }

    /** Two at war over one good: the divisions that both prefer to fighting on (Fearon 1995). */
    static Optional<PublishedModel> rangeOfWar(TableForm form) {
        if (form.scenario().war() == null
                || !form.isPlain()
                || form.pieces() == 0
                || !form.hidesNothing(0)
                || !form.hidesNothing(1)
                || !form.scenario()
                        .belligerents()
                        .containsAll(form.track().parties().keySet())) {
            return Optional.empty();
        }
        BargainingRange range = BargainingRange.of(form.noDeal(0), form.noDeal(1));
        String found = range.width() < 0
                ? "Together they expect more of the war than there is to divide."
                : IntStream.rangeClosed(0, form.pieces()).anyMatch(n -> range.contains((double) n / form.pieces()))
                        ? text(
                                "War costs them %.1f%% together, as they see it, and any division between is better for both.",
                                100 * range.width())
                        : "No division that is possible lies between.";
        return Optional.of(new PublishedModel(
                "range_of_war",
                "The bargaining range of a war",
                "Fearon 1995, International Organization 49(3): 379-414, pp. 386-390",
                text(
                        "{%s} accepts no less than %.1f%% of what is at stake, and {%s} leaves it no more than %.1f%%. %s",
                        form.party(0), 100 * range.lower(), form.party(1), 100 * range.upper(), found),
                List.of(
                        new Row("least_share", form.party(0), range.lower()),
                        new Row("most_share", form.party(0), range.upper()),
                        new Row("width", null, range.width()))));
    }

    /**
     * Two packages, each the better one for one side, and both sides may give in at any time, losing by every round until then
     * (Hendricks, Weiss and Wilson 1988).
     */
    static Optional<PublishedModel> warOfAttrition(TableForm form) {
        List<Agreement> packages = form.frontier().agreements();
        if (!form.isUnder("monotonic_concession")
                || !form.isPlain()
                || !form.isBilateral()
                || packages.size() != 2
                || form.state().isAtWar() && form.state().war() != null
                || !form.hidesNothing(0)
                || !form.hidesNothing(1)
                || form.actor(0).outsideOption() != null
                || form.actor(1).outsideOption() != null) {
            return Optional.empty();
        }
        double[] prize = new double[2];
        double[] cost = new double[2];
        for (int p = 0; p < 2; p++) {
            double one = form.value(packages.get(0), p);
            double other = form.value(packages.get(1), p);
            prize[p] = Math.abs(one - other);
            cost[p] = (1 - form.state().patience(form.stakes().parties()[p])) * (Math.min(one, other) - form.noDeal(p));
        }
        if (!(prize[0] > 0 && prize[1] > 0 && cost[0] > 0 && cost[1] > 0)) {
            return Optional.empty();
        }
        WarOfAttrition war = new WarOfAttrition(prize[0], cost[0], prize[1], cost[1]);
        return Optional.of(new PublishedModel(
                "war_of_attrition",
                "War of attrition",
                "Hendricks, Weiss and Wilson 1988, International Economic Review 29(4): 663-680",
                text(
                        "Each side gives in at the rate at which the other may as well wait. That takes %.1f rounds on average, and"
                                + " {%s} gives in first in %.0f of 100 cases.",
                        war.expectedDuration(), form.party(0), 100 * war.firstGivesUp()),
                rows(
                        both("gives_in_per_round", form, war.firstHazard(), war.secondHazard()),
                        both("gives_in_first", form, war.firstGivesUp(), 1 - war.firstGivesUp()),
                        List.of(
                                new Row("expected_rounds", null, war.expectedDuration()),
                                new Row("median_rounds", null, war.medianDuration())))));
    }
}
