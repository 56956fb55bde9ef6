package org.parley.model.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.parley.outcome.Refusal;

/** A table of three parties and a few packages with given values; notes what the protocol does. */
final class FakeTable implements Table {

    final double[][] values = {{0.2, 0.5, 0.9, 0.4}, {0.9, 0.6, 0.1, 0.4}, {0.5, 0.7, 0.3, 0.2}};
    final double[] aspirations = {0.45, 0.5, 0.4};
    final boolean[] seated = {true, true, true};
    final boolean[] consenting = {true, true, false};
    final int[] votes = {0, 0, 0};
    final boolean[] possible = {true, true, true, false};
    final List<Integer> proposers = new ArrayList<>();
    final List<Integer> offers = new ArrayList<>();
    final List<Integer> asked = new ArrayList<>();
    int quota;
    private int only = -1;
    private final UniformRandomProvider luck;

    FakeTable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        luck = random::nextLong;
    }

    @Override
    public int parties() {
        return values.length;
    }

    @Override
    public boolean isSeated(int party) {
        return seated[party];
    }

    @Override
    public boolean consents(int party) {
        return consenting[party];
    }

    @Override
    public int votes(int party) {
        return votes[party];
    }

    @Override
    public int quota() {
        return quota;
    }

    @Override
    public double initiative(int party) {
        return only < 0 || only == party ? 1 : 0;
    }

    /** Lets one party alone propose. */
    void initiativeOnly(int party) {
        only = party;
    }

    @Override
    public int packages() {
        return values[0].length;
    }

    @Override
    public boolean isPossible(int pkg) {
        return possible[pkg];
    }

    @Override
    public double value(int party, int pkg) {
        return values[party][pkg];
    }

    @Override
    public double noDeal(int party) {
        return 0.3;
    }

    @Override
    public double aspiration(int party) {
        return aspirations[party];
    }

    @Override
    public double expectedConsent(int observer, int pkg) {
        double all = 1;
        for (int p = 0; p < values.length; p++) {
            all *= p == observer || !consenting[p] ? 1 : values[p][pkg] >= aspirations[p] ? 0.9 : 0.05;
        }
        return all;
    }

    @Override
    public void propose(int party, int pkg) {
        proposers.add(party);
        offers.add(pkg);
    }

    @Override
    public Refusal answer(int party, int pkg, double u) {
        asked.add(party);
        return values[party][pkg] >= aspirations[party]
                ? null
                : new Refusal(party, 0, Refusal.Reason.BELOW_ASPIRATION, 1);
    }

    @Override
    public UniformRandomProvider recognitionLuck() {
        return luck;
    }

    @Override
    public UniformRandomProvider answerLuck() {
        return luck;
    }
}
