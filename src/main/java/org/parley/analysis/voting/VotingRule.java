package org.parley.analysis.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Check;
import org.parley.scenario.Track;

/**
 * Which coalitions of voters can carry a decision: a simple game (von Neumann and Morgenstern 1944; Shapley 1962).
 *
 * <p>A coalition wins if it holds every veto player and meets every criterion. Where a blocking minority needs several
 * voters, it also wins when fewer than that many stay outside. What wins still wins when others join it.
 *
 * @param voters number of voters, at least 0; they are numbered from 0
 * @param criteria what a coalition must bring together, all at once; may be empty
 * @param vetoes voters without whom nothing is decided
 * @param blockingMinority voters, at least, who must stay outside to block by votes; 0 where votes alone decide
 */
public record VotingRule(int voters, List<Criterion> criteria, SortedSet<Integer> vetoes, int blockingMinority) {

    /** A part of a voter, below which a share of the voters is a whole number. */
    private static final double ROUNDING = 1e-9;

    /** Copies and checks the rule. */
    public VotingRule {
        criteria = List.copyOf(criteria);
        vetoes = Collections.unmodifiableSortedSet(new TreeSet<>(vetoes));
        for (Criterion criterion : criteria) {
            if (criterion.votes().size() != voters) {
                throw new IllegalArgumentException(
                        "each of " + voters + " voters needs votes, not " + criterion.votes());
            }
        }
        if (!vetoes.isEmpty() && (vetoes.first() < 0 || vetoes.last() >= voters)) {
            throw new IllegalArgumentException("vetoes " + vetoes + " must be among voters 0 to " + (voters - 1));
        }
        if (blockingMinority < 0) {
            throw new IllegalArgumentException("a blocking minority must be 0 or more, not " + blockingMinority);
        }
    }

    /**
     * Returns the rule that needs a sum of votes and every veto player.
     *
     * @param votes what each voter casts, at least 0
     * @param quota votes needed
     * @param vetoes voters whose consent is needed besides
     */
    public static VotingRule weighted(double[] votes, double quota, int... vetoes) {
        SortedSet<Integer> needed = new TreeSet<>();
        Arrays.stream(vetoes).forEach(needed::add);
        return new VotingRule(
                votes.length, List.of(new Criterion(Arrays.stream(votes).boxed().toList(), quota)), needed, 0);
    }

    /** Returns the rule that needs {@code quota} of {@code voters} equal votes, and every veto player. */
    public static VotingRule majority(int voters, int quota, int... vetoes) {
        double[] votes = new double[voters];
        Arrays.fill(votes, 1);
        return weighted(votes, quota, vetoes);
    }

    /** Returns the rule that needs more than half of {@code voters} equal votes. */
    public static VotingRule simpleMajority(int voters) {
        return majority(voters, voters / 2 + 1);
    }

    /** Returns the rule that needs everyone: each voter is a veto player. */
    public static VotingRule unanimity(int voters) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < voters; i++) {
            all.add(i);
        }
        return new VotingRule(voters, List.of(), all, 0);
    }

    /**
     * Returns the rule of the Council of the European Union (Treaty on European Union, Article 16(4)): a share of the members
     * who stand for a share of the population, or all but fewer than a blocking minority of members.
     *
     * @param population of each member, at least 0, in any unit
     * @param memberShare share of the members needed, in [0, 1]
     * @param populationShare share of the population needed, in [0, 1]
     * @param blockingMinority members, at least, who must stay outside to block
     */
    public static VotingRule doubleMajority(
            double[] population, double memberShare, double populationShare, int blockingMinority) {
        Check.within("a share of members", memberShare, 0, 1);
        Check.within("a share of the population", populationShare, 0, 1);
        int members = population.length;
        return new VotingRule(
                members,
                List.of(
                        new Criterion(
                                Collections.nCopies(members, 1.0), FastMath.ceil(memberShare * members - ROUNDING)),
                        new Criterion(
                                Arrays.stream(population).boxed().toList(),
                                populationShare * Arrays.stream(population).sum())),
                new TreeSet<>(),
                blockingMinority);
    }

    /** Returns the rule of a track: every consent that is needed, and the quota of votes; its parties in their order. */
    public static VotingRule of(Track track) {
        List<Track.Party> parties = new ArrayList<>(track.parties().values());
        SortedSet<Integer> vetoes = new TreeSet<>();
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).consents().value()) {
                vetoes.add(i);
            }
        }
        List<Double> votes = parties.stream().map(p -> (double) p.votes()).toList();
        return new VotingRule(parties.size(), List.of(new Criterion(votes, track.quota())), vetoes, 0);
    }

    /** Whether the coalition of those who are in favour wins. */
    public boolean wins(IntPredicate inFavour) {
        for (int veto : vetoes) {
            if (!inFavour.test(veto)) {
                return false;
            }
        }
        int outside = 0;
        double[] votes = new double[criteria.size()];
        for (int i = 0; i < voters; i++) {
            if (!inFavour.test(i)) {
                outside++;
                continue;
            }
            for (int c = 0; c < votes.length; c++) {
                votes[c] += criteria.get(c).votes().get(i);
            }
        }
        if (outside < blockingMinority) {
            return true;
        }
        for (int c = 0; c < votes.length; c++) {
            if (votes[c] < criteria.get(c).threshold()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the pivot when voters join a coalition one by one: the one with whom it wins.
     *
     * @param limits the higher, the earlier a voter joins; in a tie the voter named first does
     * @return the voter, or -1 if nobody is pivotal: the coalition of all loses, or that of none wins
     */
    public int pivot(double[] limits) {
        if (wins(i -> false)) {
            return -1;
        }
        boolean[] joined = new boolean[voters];
        for (int turn = 0; turn < voters; turn++) {
            int next = -1;
            for (int i = 0; i < voters; i++) {
                if (!joined[i] && (next < 0 || limits[i] > limits[next])) {
                    next = i;
                }
            }
            joined[next] = true;
            if (wins(i -> joined[i])) {
                return next;
            }
        }
        return -1;
    }
}
