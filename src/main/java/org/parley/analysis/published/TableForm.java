package org.parley.analysis.published;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.solution.Agreement;
import org.parley.analysis.solution.Frontier;
import org.parley.analysis.voting.VotingRule;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;
import org.parley.scenario.Actor;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * The structure of a table, by which published models are recognised. Parties count from 0 in the order of the file.
 *
 * @param scenario the scenario
 * @param state it at its outset
 * @param stakes what is at stake at the table
 * @param rule whose consent and votes terms need there
 * @param reservation value of no deal, by actor of the scenario
 * @param frontier the Pareto frontier of those with a say
 */
public record TableForm(
        Scenario scenario,
        InitialState state,
        TableStakes stakes,
        VotingRule rule,
        double[] reservation,
        Frontier frontier) {

    private static final double ROUNDING = 1e-9;

    Track track() {
        return scenario.tracks().get(stakes.track());
    }

    String party(int party) {
        return List.copyOf(track().parties().keySet()).get(party);
    }

    Actor actor(int party) {
        return scenario.actors().get(party(party));
    }

    double noDeal(int party) {
        return reservation[stakes.parties()[party]];
    }

    double worthOfStatusQuo(int party) {
        int actor = stakes.parties()[party];
        double[][] worth = stakes.worth(actor);
        int[] statusQuo = stakes.statusQuo();
        return stakes.rest(actor)
                + IntStream.range(0, worth.length)
                        .mapToDouble(j -> worth[j][statusQuo[j]])
                        .sum();
    }

    boolean isUnder(String protocol) {
        return track().protocol().kind().equals(protocol);
    }

    /** Whether this is the only table, open to all from the start, where preferences are known and nobody pays or stalls. */
    boolean isPlain() {
        return scenario.tracks().size() == 1
                && track().opens().equals("from_start")
                && isConstant(track().breakdown(), 0)
                && isConstant(scenario.talks().privateInformation(), 0)
                && track().facilitator().values().stream().allMatch(f -> isConstant(f.leverage(), 0))
                && track().parties().values().stream().allMatch(p -> p.joins().equals("from_start"))
                && track().parties().keySet().stream()
                        .allMatch(id -> scenario.actors().get(id).type() == null);
    }

    /** Whether a party needs nobody's consent at home and everybody knows what it could have by leaving. */
    boolean hidesNothing(int party) {
        return actor(party).domestic() == null && isOutsideOptionKnown(party);
    }

    boolean isOutsideOptionKnown(int party) {
        return actor(party).outsideOption() == null
                || actor(party).outsideOption().distribution().isConstant();
    }

    static boolean isConstant(Quantity quantity, double value) {
        return quantity.distribution().lower() == value
                && quantity.distribution().upper() == value;
    }

    /** Whether there are two parties and terms need the consent of both. */
    boolean isBilateral() {
        return rule.voters() == 2 && rule.vetoes().size() == 2;
    }

    double value(Agreement agreement, int party) {
        return agreement.values()[stakes.parties()[party]];
    }

    /**
     * Returns into how many equal pieces two parties can divide what is at stake, each wanting all of it; 0 if it is not so.
     * Divisions that are worse than the status quo for both are not on the frontier.
     */
    int pieces() {
        List<Agreement> divisions = frontier.agreements();
        if (!isBilateral()
                || divisions.size() < 2
                || !divisions.stream().allMatch(a -> isClose(value(a, 0) + value(a, 1), 1))) {
            return 0;
        }
        double[] shares =
                divisions.stream().mapToDouble(a -> value(a, 0)).sorted().toArray();
        int pieces = (int) Math.rint(1
                / IntStream.range(1, shares.length)
                        .mapToDouble(n -> shares[n] - shares[n - 1])
                        .min()
                        .orElse(1));
        boolean isAll = isClose(shares[0], 0) && isClose(shares[shares.length - 1], 1);
        return isAll
                        && IntStream.range(0, shares.length)
                                .allMatch(n -> isClose(pieces * shares[n], Math.rint(pieces * shares[n])))
                ? pieces
                : 0;
    }

    static boolean isClose(double one, double other) {
        return Math.abs(one - other) < ROUNDING;
    }
}
