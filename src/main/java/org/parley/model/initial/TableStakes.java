package org.parley.model.initial;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledCeasefire;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Table;
import org.parley.model.table.Delegations;
import org.parley.model.table.TrackTable;

/**
 * What is at stake at a table at the outset: who has a say, and what each package is worth to every actor by the model's
 * own values. Packages are not listed here; a package is one option per issue of the table.
 *
 * <p>Under incomplete information a package is worth to a party no deal and what it gains, as the type in the middle sees it:
 * side payments, the cost of concluding and what its audience at home asks for are in it, so that it suits if it is worth no deal.
 */
public final class TableStakes {

    private final Negotiation negotiation;
    private final CompiledScenario scenario;
    private final CompiledTrack track;
    private final TrackTable table;
    private final Delegations delegations;
    private final double[] shares;
    private final double[] gains;

    TableStakes(Negotiation negotiation, int index) {
        this.negotiation = negotiation;
        scenario = negotiation.run().scenario();
        table = negotiation.table(index);
        track = table.track();
        delegations = new Delegations(track);
        shares = new double[scenario.actors().size()];
        gains = new double[track.parties().length];
    }

    /** Returns the id of the track. */
    public String track() {
        return track.id();
    }

    /** Returns the issues on the table, as indices in the scenario. */
    public int[] issues() {
        int[] issues = new int[track.space().issueCount()];
        for (int j = 0; j < issues.length; j++) {
            issues[j] = track.space().issue(j);
        }
        return issues;
    }

    /** Returns the parties, as indices of actors in the scenario. */
    public int[] parties() {
        return Arrays.stream(track.parties()).mapToInt(Party::actor).toArray();
    }

    /** Whether terms need an actor's consent, or that of one in whose name it speaks. */
    public boolean consents(int actor) {
        int party = track.partyOf()[actor];
        return party >= 0 && delegations.consents(party);
    }

    /** Returns the votes that an actor casts if it sits at the table, with those of its bloc; 0 if it does not. */
    public int votes(int actor) {
        return table.hasSeat(actor) ? delegations.votes(track.partyOf()[actor]) : 0;
    }

    /** Returns the votes needed, 0 if none. */
    public int quota() {
        return track.quota();
    }

    /** Whether an actor has a seat. */
    public boolean hasSeat(int actor) {
        return table.hasSeat(actor);
    }

    /** Gives an actor that is a party a seat, or takes it away. */
    public void seat(int actor, boolean seated) {
        table.setSeat(track.partyOf()[actor], seated);
    }

    /**
     * Returns each option's part of an actor's utility, by issue of the table and option; in [0, 1]. What would have to wait for
     * other tables, and may, counts with the chance that the parties expect.
     */
    public double[][] worth(int actor) {
        double[][] worth = new double[track.space().issueCount()][];
        for (int j = 0; j < worth.length; j++) {
            int issue = track.space().issue(j);
            worth[j] = new double[scenario.issues().optionCounts()[issue]];
            double without = agent(actor).worth(issue, scenario.issues().statusQuo()[issue]);
            for (int o = 0; o < worth[j].length; o++) {
                double with = agent(actor).worth(issue, o);
                worth[j][o] = waits(issue) ? without + expected(issue) * (with - without) : with;
            }
        }
        return worth;
    }

    /** Whether an issue may be agreed ahead of what it needs of other tables, which is not in force at the outset. */
    private boolean waits(int issue) {
        int[] inForce = scenario.issues().statusQuo();
        return scenario.issues().expects()[issue] != null
                && scenario.issues().needs().get(issue).stream()
                        .filter(need -> !need.options()[inForce[need.issue()]])
                        .anyMatch(need -> track.space().position(need.issue()) < 0 || waits(need.issue()));
    }

    private double expected(int issue) {
        return scenario.issues().expects()[issue].in(negotiation.run().drawn());
    }

    /** Returns the part of an actor's utility that comes from the status quo on issues of other tables; in [0, 1]. */
    public double rest(int actor) {
        double rest = agent(actor).utility(scenario.issues().statusQuo());
        for (int j = 0; j < track.space().issueCount(); j++) {
            int issue = track.space().issue(j);
            rest -= agent(actor).worth(issue, scenario.issues().statusQuo()[issue]);
        }
        return rest;
    }

    /** Returns which options an actor never accepts, by issue of the table and option. */
    public boolean[][] redLines(int actor) {
        return Arrays.stream(issues())
                .mapToObj(k -> scenario.actors().get(actor).redLines()[k].clone())
                .toArray(boolean[][]::new);
    }

    /** Returns the status-quo option of each issue on the table. */
    public int[] statusQuo() {
        return Arrays.stream(issues())
                .map(k -> scenario.issues().statusQuo()[k])
                .toArray();
    }

    /** Returns what each issue on the table needs before it can leave its status quo; issues as indices in the scenario. */
    public List<List<PackageSpace.Need>> needs() {
        return Arrays.stream(issues()).mapToObj(scenario.issues().needs()::get).toList();
    }

    /** Returns the weight of each party with a seat on the first issue: capability times salience, in the order of the file. */
    public double[] weights() {
        Table seen = table.proceedings();
        return seated().mapToDouble(p -> seen.capability(p) * seen.salience(p)).toArray();
    }

    /** Returns the best option on the first issue of each party with a seat, in the order of the file. */
    public double[] ideals() {
        return seated().mapToDouble(table.proceedings()::ideal).toArray();
    }

    private IntStream seated() {
        return IntStream.range(0, table.proceedings().parties()).filter(table.proceedings()::isSeated);
    }

    /**
     * Works out what a package is worth to every actor.
     *
     * @param options option of each issue on the table
     * @param utilities every actor's utility of it: {@link #rest} and the options' {@link #worth}
     * @param into filled with its value to every actor
     */
    public void value(int[] options, double[] utilities, double[] into) {
        table.values().weigh(options, utilities, into, shares);
        if (hasPrivateResolve()) {
            double[] worth = into.clone();
            for (int p = 0; p < gains.length; p++) {
                if (delegations.members(p).length > 0) {
                    int actor = track.actorOf(p);
                    into[actor] = agent(actor).noDeal() + Math.min(away(p, worth), atHome(p, worth));
                }
            }
        }
    }

    /** Returns what a package gains a delegation over no deal, by the rule of its bloc. */
    private double away(int party, double[] worth) {
        int[] members = delegations.members(party);
        for (int m = 0; m < members.length; m++) {
            int actor = track.actorOf(members[m]);
            gains[m] = gain(actor, worth[actor], delegations.consents(party) ? -penalty(party) : 0);
        }
        return delegations.together(party, gains);
    }

    /** Returns what a package gains the audience at home of a party over what it asks for; infinite if it is not asked. */
    private double atHome(int party, double[] worth) {
        int actor = track.actorOf(party);
        return track.parties()[party].consents() && agent(actor).hasAudience()
                ? gain(actor, worth[actor], -agent(actor).demand())
                : Double.POSITIVE_INFINITY;
    }

    private double gain(int actor, double worth, double more) {
        double cost = scenario.talks()
                .incomplete()
                .concludingCost()
                .in(negotiation.run().drawn());
        return worth - agent(actor).noDeal() + shares[actor] * (table.leverage() + more) - cost;
    }

    private double penalty(int party) {
        return table.hasSeat(track.actorOf(party))
                ? 0
                : scenario.talks().exclusionPenalty().in(negotiation.run().drawn());
    }

    /** Whether parties bargain with incomplete information: how much each can bear, it alone knows. */
    public boolean hasPrivateResolve() {
        return scenario.talks().incomplete() != null;
    }

    /** Returns by how much no deal may be worth more or less to an actor than it seems to others. */
    public double resolveWidth(int actor) {
        return agent(actor).resolveWidth();
    }

    /**
     * Works out how likely each actor is to find a package no worse than no deal, over what it and its audience at home alone
     * know of how much they can bear; both are uniform and independent. Red lines are left out.
     *
     * @param options option of each issue on the table
     * @param utilities every actor's utility of it
     * @param into filled with the chance, by actor; 1 for those that speak for nobody
     * @param atHome filled with the same of the audience of a bloc's speaker, which the rule of the bloc does not bind; else 1
     */
    public void chances(int[] options, double[] utilities, double[] into, double[] atHome) {
        double[] worth = new double[into.length];
        table.values().weigh(options, utilities, worth, shares);
        Arrays.fill(into, 1);
        Arrays.fill(atHome, 1);
        for (int p = 0; p < gains.length; p++) {
            int[] members = delegations.members(p);
            if (members.length > 0) {
                int actor = track.actorOf(p);
                into[actor] = chance(actor, options, away(p, worth));
                double home = chance(actor, options, atHome(p, worth));
                if (members.length == 1) {
                    into[actor] *= home;
                } else {
                    atHome[actor] = home;
                }
            }
        }
    }

    /** Returns the chance that a uniform resolve leaves a gain of no less than 0. */
    private double chance(int actor, int[] options, double gain) {
        boolean exposed = scenario.war() == null || isGeneral(options);
        double width = exposed ? shares[actor] * agent(actor).resolveWidth() : 0;
        return width == 0 ? gain >= -1e-12 ? 1 : 0 : Math.min(1, Math.max(0, (gain / width + 1) / 2));
    }

    private boolean isGeneral(int[] options) {
        CompiledCeasefire ceasefire = scenario.ceasefire();
        int position = ceasefire == null ? -1 : track.space().position(ceasefire.issue());
        return position >= 0 && options[position] == ceasefire.general();
    }

    /** Whether a package's value to an actor is just its utility, whatever the package: there is no war, and nothing is hidden. */
    public boolean isAdditive() {
        return scenario.war() == null && scenario.ceasefire() == null && !hasPrivateResolve();
    }

    /**
     * Returns the least value at which an actor lets terms pass: its no-deal value, less side payments, and more by what it
     * deducts from terms made without it or by what its audience at home demands, whichever is more. Under incomplete information
     * all that is in the value, and the least is no deal.
     */
    public double least(int actor) {
        return hasPrivateResolve() ? agent(actor).noDeal() : agent(actor).noDeal() + asked(actor);
    }

    /** Returns what terms must be worth to an actor above no deal while they hold: an audience or a missing seat asks for more. */
    public double asked(int actor) {
        ActorAgent agent = agent(actor);
        double without = consents(actor) && !hasSeat(actor)
                ? scenario.talks().exclusionPenalty().in(negotiation.run().drawn())
                : 0;
        return Math.max(without, agent.demand()) - table.leverage();
    }

    private ActorAgent agent(int actor) {
        return negotiation.actors().get(actor);
    }
}
