package org.parley.model.table;

import java.util.Arrays;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.compile.CompiledTrack.PackageKinds;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.preference.PackageSpace;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;

/**
 * The consent that a proposer expects, given that it sees the others' preferences with error: at the table, away from it and
 * at home.
 */
final class ExpectedConsent {

    /** Sees every preference as it is. */
    private static final int ALL_SEEING = -1;

    private final RunState run;
    private final Actors actors;
    private final PackageSpace space;
    private final Party[] parties;
    private final PackageKinds kinds;
    private final int quota;
    private final int mediator;
    private final Seats seats;
    private final PackageValues values;
    private final Aspirations aspirations;
    private final IncompleteInformation incomplete;
    private final double[][] error;
    private final boolean[] errorKnown;
    private final double[] chances;
    private final HiddenOutsideOption hiddenOption = new HiddenOutsideOption();
    private double sharpness;
    private double penalty;
    private double ignorance;
    private double leverage;

    ExpectedConsent(TableContext context, Aspirations aspirations, IncompleteInformation incomplete) {
        this.incomplete = incomplete;
        this.aspirations = aspirations;
        run = context.run();
        actors = context.actors();
        space = context.track().space();
        parties = context.track().parties();
        kinds = context.track().kinds();
        quota = context.track().quota();
        mediator = context.track().facilitators().stream()
                .mapToInt(f -> f.actor())
                .findFirst()
                .orElse(ALL_SEEING);
        seats = context.seats();
        values = context.values();
        error = new double[actors.count() * actors.count()][];
        errorKnown = new boolean[error.length];
        chances = new double[Arrays.stream(parties).mapToInt(Party::votes).sum() + 1];
    }

    void begin() {
        double[] drawn = run.drawn();
        sharpness = run.scenario().talks().sharpness().in(drawn);
        hiddenOption.begin(sharpness);
        penalty = run.scenario().talks().exclusionPenalty().in(drawn);
        ignorance = run.scenario().talks().privateInformation().in(drawn) * seats.uninformed();
        // With incomplete information side payments are a part of what a package gains.
        leverage = incomplete == null ? seats.leverage() : 0;
        Arrays.fill(errorKnown, false);
    }

    /** Returns the probability, as a party sees it, that all whose consent is needed agree to a package. */
    double expected(int observer, int pkg) {
        if (incomplete != null) {
            return kinds.blocked()[pkg] ? 0 : incomplete.expected(observer, pkg);
        }
        return expected(observer, parties[observer].actor(), pkg);
    }

    /** Returns the probability, as a mediator sees it, that all whose consent is needed agree to a package. */
    double expectedByMediator(int pkg) {
        if (incomplete != null) {
            return kinds.blocked()[pkg] ? 0 : incomplete.expectedByMediator(pkg);
        }
        return expected(-1, mediator, pkg);
    }

    /** Returns the Nash product that a package promises in a mediator's eyes: gains over no deal, times the consent expected. */
    double promise(int pkg) {
        if (kinds.blocked()[pkg]) {
            return 0;
        }
        if (incomplete != null) {
            return incomplete.promise(pkg);
        }
        double product = expectedByMediator(pkg);
        for (int p = 0; p < parties.length && product > 0; p++) {
            if (parties[p].consents()) {
                int actor = parties[p].actor();
                product *= Math.max(
                        0,
                        believedValue(mediator, actor, pkg)
                                + leverage
                                - actors.get(actor).noDeal());
            }
        }
        return product;
    }

    /** Returns the probability, as it is, that all whose consent is needed agree to a package of a party. */
    double actual(int proposer, int pkg) {
        if (incomplete != null) {
            return kinds.blocked()[pkg] ? 0 : incomplete.actual(proposer, pkg);
        }
        return expected(proposer, ALL_SEEING, pkg);
    }

    /** Returns the probability, as one party sees it, that another agrees to a package, at home too. */
    double expectedOf(int observer, int party, int pkg) {
        if (incomplete != null) {
            return kinds.blocked()[pkg] ? 0 : incomplete.expectedOf(observer, party, pkg);
        }
        return kinds.blocked()[pkg] ? 0 : expectedOf(observer, parties[observer].actor(), party, pkg);
    }

    private double expected(int proposer, int eyes, int pkg) {
        if (kinds.blocked()[pkg]) {
            return 0;
        }
        double all = 1;
        for (int p = 0; p < parties.length && all > 0; p++) {
            if (parties[p].consents()) {
                all *= expectedOf(proposer, eyes, p, pkg);
            }
        }
        return quota == 0 ? all : all * expectedQuota(proposer, eyes, pkg);
    }

    private double expectedOf(int proposer, int eyes, int party, int pkg) {
        int actor = parties[party].actor();
        ActorAgent agent = actors.get(actor);
        double value = believedValue(eyes, actor, pkg) + leverage;
        double chance = 1;
        if (party != proposer) {
            chance = agent.actor().outside() != null && agent.actor().outside().isHidden() && eyes != ALL_SEEING
                    ? hiddenOption.chance(agent, value, values.best(actor), aspirations.of(actor))
                    : accepts(value - least(party));
        }
        return agent.hasAudience() ? chance * ratifies(agent, value) : chance;
    }

    /** Returns the probability that a surplus is enough. */
    double accepts(double surplus) {
        return QuantalResponse.probability(sharpness, surplus);
    }

    /** Returns the least that terms must be worth to a party, side payments included, to be accepted on balance. */
    double least(int party) {
        if (incomplete != null) {
            return aspirations.of(parties[party].actor());
        }
        return seats.isSeated(party)
                ? aspirations.of(parties[party].actor())
                : leastUnseated(actors.get(parties[party].actor()));
    }

    /** Returns the least that finished terms must be worth to an actor without a seat. */
    double leastUnseated(ActorAgent agent) {
        return agent.noDeal() + penalty;
    }

    /** Returns the probability that an audience at home lets terms of a value pass. */
    double ratifies(ActorAgent agent, double value) {
        double certainty = agent.actor().audience().certainty().in(run.drawn());
        return QuantalResponse.probability(certainty, value - agent.noDeal() - agent.demand());
    }

    /** The chance that enough votes come together: the sum of independent, weighted votes, vote by vote. */
    private double expectedQuota(int proposer, int eyes, int pkg) {
        Arrays.fill(chances, 0);
        chances[0] = 1;
        int cast = 0;
        for (int p = 0; p < parties.length; p++) {
            int votes = parties[p].votes();
            if (votes == 0 || !seats.isSeated(p)) {
                continue;
            }
            double yes = p == proposer || parties[p].consents() ? 1 : voterAccepts(eyes, parties[p].actor(), pkg);
            cast += votes;
            for (int n = cast; n >= 0; n--) {
                chances[n] = chances[n] * (1 - yes) + (n >= votes ? chances[n - votes] * yes : 0);
            }
        }
        double enough = 0;
        for (int n = quota; n <= cast; n++) {
            enough += chances[n];
        }
        return enough;
    }

    private double voterAccepts(int eyes, int actor, int pkg) {
        if (crossedRedLine(actor, pkg) >= 0) {
            return 0;
        }
        double value = believedValue(eyes, actor, pkg) + leverage;
        return accepts(value - aspirations.of(actor));
    }

    /** Returns an issue on which a package crosses a red line of an actor, or -1. */
    int crossedRedLine(int actor, int pkg) {
        return kinds.redLine(actor, pkg);
    }

    /** Returns what an actor thinks that a package is worth to another. */
    double believedValue(int observer, int actor, int pkg) {
        if (observer == actor || observer == ALL_SEEING || ignorance == 0) {
            return values.value(actor, pkg);
        }
        double believed = values.utility(actor, pkg) + error(observer, actor)[pkg];
        return values.valueIf(actor, pkg, believed);
    }

    /** One observer's error about another's utility of each package: the same all through a run. */
    private double[] error(int observer, int actor) {
        int pair = observer * actors.count() + actor;
        if (error[pair] == null) {
            error[pair] = new double[space.size()];
        }
        if (!errorKnown[pair]) {
            errorKnown[pair] = true;
            drawErrors(error[pair], actors.get(actor), pair);
        }
        return error[pair];
    }

    private void drawErrors(double[] into, ActorAgent agent, int pair) {
        Arrays.fill(into, 0);
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            double weight = agent.weight(issue);
            RandomStreams random = run.random().at(Stream.PRIVATE_INFORMATION, (long) pair << 16 | issue);
            double[] byOption = agent.scratch(issue);
            for (int o = 0; o < byOption.length; o++) {
                double seen = weight * ignorance * (2 * random.nextOpen() - 1) + agent.worth(issue, o);
                byOption[o] = Math.min(weight, Math.max(0, seen)) - agent.worth(issue, o);
            }
            for (int x = 0; x < into.length; x++) {
                into[x] += byOption[space.option(x, j)];
            }
        }
    }

    /** Returns the value that side payments add to any agreement. */
    double leverage() {
        return leverage;
    }

    /** Returns what terms made without an actor lose in its eyes. */
    double penalty() {
        return penalty;
    }
}
