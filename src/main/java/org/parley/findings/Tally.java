package org.parley.findings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Counts;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;

/**
 * The distributions of an experiment, counted run by run in constant memory. Taken in order, so that sums are the same
 * however many threads made the runs.
 */
public final class Tally {

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> issues;
    private final Map<Outcome, Counts> agreementRounds = new EnumMap<>(Outcome.class);
    private final long[] outcomes = new long[Outcome.values().length];
    private final long[][] terms;
    private final long[][] settledTerms;
    private final SummaryStatistics[][] values;
    private final SummaryStatistics[] gains;
    private final SummaryStatistics[] warCosts;
    private final long[] better;
    private final long[] refusals;
    private final long[] refusedLast;
    private final Counts settledRounds = new Counts();
    private long runs;
    private long failed;
    private long settled;
    private long unsettledWithRefusal;
    private String firstError;

    /** Makes an empty tally. */
    public Tally(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        issues = List.copyOf(scenario.issues().keySet());
        terms = new long[issues.size()][];
        settledTerms = new long[issues.size()][];
        for (int k = 0; k < issues.size(); k++) {
            int options = scenario.issues().get(issues.get(k)).options().size();
            terms[k] = new long[options];
            settledTerms[k] = new long[options];
        }
        values = new SummaryStatistics[3][actors.size()];
        gains = new SummaryStatistics[actors.size()];
        warCosts = new SummaryStatistics[actors.size()];
        for (SummaryStatistics[] row : List.of(values[0], values[1], values[2], gains, warCosts)) {
            Arrays.setAll(row, i -> new SummaryStatistics());
        }
        for (Outcome outcome : Outcome.values()) {
            agreementRounds.put(outcome, new Counts());
        }
        better = new long[actors.size()];
        refusals = new long[actors.size() * issues.size()];
        refusedLast = new long[actors.size() * issues.size()];
    }

    /** Counts a run. */
    public void add(RunOutcome run) {
        runs++;
        if (run.isFailed()) {
            failed++;
            firstError = firstError == null ? "run " + run.run() + ": " + run.error() : firstError;
            return;
        }
        outcomes[run.outcome().ordinal()]++;
        if (run.talks().agreementRound() > 0) {
            agreementRounds.get(run.outcome()).add(run.talks().agreementRound());
        }
        boolean isSettled = run.outcome().isSettled();
        settled += isSettled ? 1 : 0;
        if (isSettled) {
            settledRounds.add(run.talks().agreementRound());
        }
        for (int k = 0; k < issues.size(); k++) {
            terms[k][run.ending().terms()[k]]++;
            settledTerms[k][run.ending().terms()[k]] += isSettled ? 1 : 0;
        }
        addActors(run, isSettled);
    }

    private void addActors(RunOutcome run, boolean isSettled) {
        for (int i = 0; i < actors.size(); i++) {
            values[0][i].addValue(run.worth().utility()[i]);
            values[1][i].addValue(run.worth().noDeal()[i]);
            values[2][i].addValue(run.worth().best()[i]);
            warCosts[i].addValue(run.worth().warCost()[i]);
            if (isSettled) {
                double gain = run.worth().utility()[i] - run.worth().noDeal()[i];
                gains[i].addValue(gain);
                better[i] += gain > 0 ? 1 : 0;
            }
        }
        for (int n = 0; n < refusals.length; n++) {
            refusals[n] += run.talks().blocked()[n];
        }
        if (!isSettled && run.talks().lastRefusal() != null) {
            unsettledWithRefusal++;
            refusedLast[
                    run.talks().lastRefusal().actor() * issues.size()
                            + run.talks().lastRefusal().issue()]++;
        }
    }

    /** Returns the scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the number of runs, failed ones too. */
    public long runs() {
        return runs;
    }

    /** Returns the number of runs that failed. */
    public long failed() {
        return failed;
    }

    /** Returns the first failure in the order of runs, or null. */
    public String firstError() {
        return firstError;
    }

    /** Returns the number of runs that reached what the talks were for. */
    public long settled() {
        return settled;
    }

    /** Returns what is counted for the manifest of a folder, by name. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("runs", runs);
        counts.put("failed", failed);
        counts.put("settled", settled);
        return counts;
    }

    /** Returns the probability of an outcome among runs that did not fail. */
    public Proportion outcome(Outcome outcome) {
        return Proportion.of(outcomes[outcome.ordinal()], runs - failed);
    }

    /** Returns the rounds of agreement among runs with an outcome. */
    public Counts agreementRounds(Outcome outcome) {
        return agreementRounds.get(outcome);
    }

    /** Returns the rounds of agreement among runs that reached what the talks were for. */
    public Counts settledRounds() {
        return settledRounds;
    }

    /** Returns the share of an option among all runs that did not fail. */
    public Proportion term(int issue, int option) {
        return Proportion.of(terms[issue][option], runs - failed);
    }

    /** Returns the share of an option among runs that reached what the talks were for. */
    public Proportion settledTerm(int issue, int option) {
        return Proportion.of(settledTerms[issue][option], settled);
    }

    /** Returns an actor's mean utility. */
    public Mean utility(int actor) {
        return Mean.of(values[0][actor]);
    }

    /** Returns an actor's mean no-deal value. */
    public Mean noDeal(int actor) {
        return Mean.of(values[1][actor]);
    }

    /** Returns an actor's mean best feasible value. */
    public Mean best(int actor) {
        return Mean.of(values[2][actor]);
    }

    /** Returns an actor's mean gain over no deal, where the talks reached what they were for. */
    public Mean gain(int actor) {
        return Mean.of(gains[actor]);
    }

    /** Returns the probability that an actor gains over no deal, where the talks reached what they were for. */
    public Proportion better(int actor) {
        return Proportion.of(better[actor], settled);
    }

    /** Returns an actor's mean war cost. */
    public Mean warCost(int actor) {
        return Mean.of(warCosts[actor]);
    }

    /** Returns the number of an actor's refusals on an issue. */
    public long refusals(int actor, int issue) {
        return refusals[actor * issues.size() + issue];
    }

    /** Returns the number of all refusals. */
    public long refusals() {
        return Arrays.stream(refusals).sum();
    }

    /** Returns how often an actor refused last, on an issue, where the talks failed, among all such runs. */
    public Proportion refusedLast(int actor, int issue) {
        return Proportion.of(refusedLast[actor * issues.size() + issue], unsettledWithRefusal);
    }

    /** Returns how often an actor refused last where the talks failed, among all such runs. */
    public Proportion refusedLast(int actor) {
        long sum = 0;
        for (int k = 0; k < issues.size(); k++) {
            sum += refusedLast[actor * issues.size() + k];
        }
        return Proportion.of(sum, unsettledWithRefusal);
    }

    /** Returns the name of an outcome in the scenario's own words. */
    public String label(Outcome outcome) {
        return scenario.outcomes().getOrDefault(outcome.id(), outcome.label());
    }
}
