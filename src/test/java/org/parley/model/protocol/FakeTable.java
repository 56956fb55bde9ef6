package org.parley.model.protocol;

import java.util.ArrayList;
import java.util.Arrays;
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
    final List<Integer> moved = new ArrayList<>();
    final List<Integer> passed = new ArrayList<>();
    int sessionsBefore;
    int quota;
    private int only = -1;
    private UniformRandomProvider stream;

    FakeTable(long seed) {
        restart(seed);
    }

    /** Begins another run. */
    void restart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        stream = random::nextLong;
        sessionsBefore = 0;
        proposers.clear();
        offers.clear();
        asked.clear();
        moved.clear();
        passed.clear();
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
    public boolean crossesRedLine(int party, int pkg) {
        return false;
    }

    @Override
    public double valueAsSeen(int observer, int party, int pkg) {
        return value(party, pkg);
    }

    @Override
    public double noDeal(int party) {
        return 0.3;
    }

    @Override
    public double capability(int party) {
        return 1;
    }

    @Override
    public double salience(int party) {
        return 0.5 + 0.2 * party;
    }

    @Override
    public int ideal(int party) {
        return party;
    }

    @Override
    public int sessionsBefore() {
        return sessionsBefore;
    }

    @Override
    public boolean isLastSession() {
        return sessionsBefore == 4;
    }

    @Override
    public int issues() {
        return 1;
    }

    @Override
    public int option(int pkg, int issue) {
        return pkg;
    }

    @Override
    public int optionInForce(int issue) {
        return values[0].length - 1;
    }

    @Override
    public boolean isBlocked(int pkg) {
        return false;
    }

    @Override
    public double best(int party) {
        return Arrays.stream(values[party]).max().orElseThrow();
    }

    @Override
    public int demand(int party) {
        return Protocol.NO_TERMS;
    }

    @Override
    public int firstOffer(int party) {
        int first = proposers.indexOf(party);
        return first < 0 ? Protocol.NO_TERMS : offers.get(first);
    }

    @Override
    public int lastOffer(int party) {
        int last = proposers.lastIndexOf(party);
        return last < 0 ? Protocol.NO_TERMS : offers.get(last);
    }

    @Override
    public void draft(int pkg) {
        proposers.add(-1);
        offers.add(pkg);
    }

    @Override
    public void move(int party, double position, int because) {
        moved.add(party);
    }

    @Override
    public boolean prefers(int party, int pkg, int other, double u) {
        asked.add(party);
        return values[party][pkg] >= (other == Protocol.NO_TERMS ? noDeal(party) : values[party][other]);
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
    public double promise(int pkg) {
        double product = expectedConsent(-1, pkg);
        for (int p = 0; p < values.length; p++) {
            product *= consenting[p] ? Math.max(0, values[p][pkg] - noDeal(p)) : 1;
        }
        return product;
    }

    @Override
    public void propose(int party, int pkg) {
        proposers.add(party);
        offers.add(pkg);
    }

    @Override
    public void pass(int party) {
        passed.add(party);
    }

    @Override
    public Refusal answer(int party, int pkg, double u) {
        asked.add(party);
        return values[party][pkg] >= aspirations[party]
                ? null
                : new Refusal(party, 0, Refusal.Reason.BELOW_ASPIRATION, 1, aspirations[party] - values[party][pkg]);
    }

    @Override
    public UniformRandomProvider recognitionStream() {
        return stream;
    }

    @Override
    public UniformRandomProvider answerStream() {
        return stream;
    }
}
