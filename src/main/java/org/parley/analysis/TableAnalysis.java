package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.published.PublishedModel;
import org.parley.analysis.published.TableForm;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.CooperativeAnalysis;
import org.parley.analysis.solution.Core;
import org.parley.analysis.solution.Frontier;
import org.parley.analysis.solution.Solution;
import org.parley.analysis.solution.Solutions;
import org.parley.analysis.voting.VotingPower;
import org.parley.analysis.voting.VotingRule;
import org.parley.model.challenge.WeightedVote;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * A table solved: who could agree to what there, and what theory singles out.
 *
 * <p>The package that changes nothing is no agreement and does not count. Parties with a say are those whose consent is
 * needed and those who vote; where nobody's consent is needed, all parties are taken to have a say.
 *
 * @param track id of the track
 * @param issues its issues, as indices in the scenario
 * @param problem what its packages are worth to every actor of the scenario
 * @param cooperative bargaining range, win-sets and cooperative solutions
 * @param frontier the Pareto frontier of the parties with a say
 * @param rule the voting rule over the track's parties, in their order in the file
 * @param power voting power of the track's parties, in their order in the file
 * @param parties the track's parties, as indices of actors
 * @param isConsentNeeded whether somebody's consent or vote is needed at all
 * @param median on a table of one issue, the position that beats every other if strength is capability times salience
 *     (Black 1948; Bueno de Mesquita 1994), as an option's number from 0; NaN on other tables
 * @param winning packages that carry the voting rule against no deal
 * @param core packages that no other beats under the voting rule, or -1 if there are too many packages to compare
 * @param seats what each party's seat changes
 * @param vetoes what each party's veto changes
 * @param resolve what private resolve makes of it, or null where nothing is hidden that way
 * @param equilibrium equilibrium of the talks, if it can be worked out
 * @param models published models that the table is an instance of
 */
public record TableAnalysis(
        String track,
        int[] issues,
        BargainingProblem problem,
        CooperativeAnalysis cooperative,
        Frontier frontier,
        VotingRule rule,
        VotingPower power,
        int[] parties,
        boolean isConsentNeeded,
        double median,
        long winning,
        long core,
        List<Change> seats,
        List<Change> vetoes,
        @Nullable ResolveAnalysis resolve,
        EquilibriumAnalysis equilibrium,
        List<PublishedModel> models) {

    /** What a seat or a veto changes is worked out by solving the table again for each; beyond so many packages it is not. */
    public static final long MOST_FOR_CHANGES = 1_000_000;

    static TableAnalysis of(Scenario scenario, InitialState outset, TableStakes stakes) {
        Track track = Objects.requireNonNull(scenario.tracks().get(stakes.track()), "a table is that of a track");
        BargainingProblem problem =
                TableProblem.of(outset, stakes, scenario.actors().size());
        VotingRule rule = VotingRule.of(track);
        CooperativeAnalysis cooperative = CooperativeAnalysis.of(problem, powerFromPatience(outset, problem));
        Frontier frontier = Frontier.of(problem);
        boolean small = cooperative.acceptance().packages() <= MOST_FOR_CHANGES;
        int[] parties = stakes.parties();
        return new TableAnalysis(
                stakes.track(),
                stakes.issues(),
                problem,
                cooperative,
                frontier,
                rule,
                VotingPower.of(rule),
                parties,
                !rule.wins(party -> false),
                median(stakes),
                winning(stakes, problem, cooperative),
                core(problem, rule, parties, cooperative),
                small ? Change.ofSeats(outset, stakes, problem, cooperative) : List.of(),
                small ? Change.ofVetoes(outset, stakes, problem, cooperative) : List.of(),
                ResolveAnalysis.of(
                        outset, stakes, problem, cooperative.acceptance().packages()),
                EquilibriumAnalysis.of(scenario, track, outset),
                PublishedModel.of(new TableForm(scenario, outset, stakes, rule, problem.reservation(), frontier)));
    }

    /**
     * Bargaining power from patience: 1 over the rate at which a party discounts, as the limit of alternating offers has it
     * (Binmore, Rubinstein and Wolinsky 1986, RAND Journal of Economics 17: 176-188, p. 185).
     */
    private static double[] powerFromPatience(InitialState outset, BargainingProblem problem) {
        double[] power = new double[problem.parties()];
        double sum = 0;
        for (int i : problem.partiesWithSay()) {
            power[i] = -1 / FastMath.log(outset.patience(i));
            sum += power[i];
        }
        for (int i : problem.partiesWithSay()) {
            power[i] /= sum;
        }
        return power;
    }

    private static long winning(TableStakes stakes, BargainingProblem problem, CooperativeAnalysis cooperative) {
        boolean[] vetoes = new boolean[problem.parties()];
        int[] votes = new int[problem.parties()];
        for (int i : stakes.parties()) {
            vetoes[i] = stakes.consents(i);
            votes[i] = stakes.votes(i);
        }
        return cooperative.acceptance().winning(vetoes, votes, stakes.quota());
    }

    private static double median(TableStakes stakes) {
        double[] weights = stakes.weights();
        return stakes.issues().length == 1 && Arrays.stream(weights).sum() > 0
                ? WeightedVote.winners(weights, stakes.ideals())[0]
                : Double.NaN;
    }

    /** Returns the size of the core, or -1 where it says nothing (nobody's consent is needed) or takes too long. */
    private static long core(
            BargainingProblem problem, VotingRule rule, int[] parties, CooperativeAnalysis cooperative) {
        if (rule.wins(party -> false) || cooperative.acceptance().packages() > Core.MOST) {
            return -1;
        }
        int[] withSay = problem.partiesWithSay();
        return Core.of(
                        problem,
                        set -> rule.wins(party -> IntStream.range(0, withSay.length)
                                .anyMatch(j -> withSay[j] == parties[party] && (set & 1 << j) != 0)))
                .packages();
    }

    /** Returns the solutions by name, in the order in which they are told; empty if the bargaining range is. */
    public Map<String, Solution> solutions() {
        Map<String, Solution> named = new LinkedHashMap<>();
        Solutions found = cooperative.solutions();
        if (found != null) {
            named.put("nash", found.nash());
            if (found.asymmetricNash() != null) {
                named.put("asymmetric_nash", found.asymmetricNash());
            }
            named.put("kalai_smorodinsky", found.kalaiSmorodinsky());
            named.put("egalitarian", found.egalitarian());
            named.put("utilitarian", found.utilitarian());
        }
        return named;
    }

    /** Returns the number of packages that an actor with a say accepts. */
    public long winSet(int actor) {
        return cooperative.acceptance().acceptableTo(actor);
    }

    List<Finding> findings(List<String> actors) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(track, "packages", null, cooperative.acceptance().packages()));
        found.add(Finding.of(
                track, "range.packages", null, cooperative.acceptance().range()));
        found.add(Finding.of(track, "range.empty", cooperative.isRangeEmpty()));
        found.add(Finding.of(track, "winning.packages", null, winning));
        for (int i : problem.partiesWithSay()) {
            found.add(Finding.of(
                    track,
                    "range.packages_without",
                    actors.get(i),
                    cooperative.acceptance().rangeWithout(i)));
            found.add(Finding.of(track, "win_set", actors.get(i), winSet(i)));
        }
        for (int i : problem.partiesWithSay()) {
            for (int j : problem.partiesWithSay()) {
                if (i < j) {
                    String pair = actors.get(i) + "+" + actors.get(j);
                    found.add(Finding.of(
                            track,
                            "win_set_overlap",
                            pair,
                            cooperative.acceptance().acceptableTo(i, j)));
                }
            }
        }
        for (int i = 0; i < actors.size(); i++) {
            found.add(Finding.of(track, "no_deal", actors.get(i), problem.reservation()[i]));
            found.add(Finding.of(track, "least", actors.get(i), problem.least()[i]));
            found.add(Finding.of(
                    track, "best", actors.get(i), cooperative.best().get(i).values()[i]));
        }
        found.add(Finding.of(track, "pareto.complete", frontier.complete()));
        if (frontier.complete()) {
            found.add(Finding.of(
                    track, "pareto.packages", null, frontier.agreements().size()));
            found.add(Finding.of(track, "pareto.rational", null, frontier.rational()));
        }
        solutions().forEach((name, solution) -> {
            for (int i = 0; i < actors.size(); i++) {
                found.add(Finding.of(
                        track,
                        name + ".value",
                        actors.get(i),
                        solution.agreement().values()[i]));
            }
        });
        Solution closest = cooperative.closest();
        if (cooperative.isRangeEmpty() && closest != null) {
            found.add(Finding.of(track, "range.shortfall", null, -closest.score()));
        }
        for (int p = 0; p < parties.length; p++) {
            String actor = actors.get(parties[p]);
            found.add(Finding.of(
                    track, "shapley_shubik", actor, power.shapleyShubik().get(p)));
            found.add(Finding.of(
                    track, "banzhaf", actor, power.banzhafNormalised().get(p)));
        }
        if (!Double.isNaN(median)) {
            found.add(Finding.of(track, "median", null, median));
        }
        if (core >= 0) {
            found.add(Finding.of(track, "core.packages", null, core));
        }
        seats.forEach(c -> found.addAll(c.findings(track, "seat", actors)));
        vetoes.forEach(c -> found.addAll(c.findings(track, "veto", actors)));
        if (resolve != null) {
            found.addAll(resolve.findings(track, actors));
        }
        found.addAll(equilibrium.findings(track, actors));
        models.forEach(m -> m.rows()
                .forEach(row -> found.add(Finding.of(track, m.key() + "." + row.what(), row.who(), row.value()))));
        return found;
    }

    /** Returns the parties with a say, as indices of actors. */
    public List<Integer> withSay() {
        return IntStream.of(problem.partiesWithSay()).boxed().toList();
    }
}
