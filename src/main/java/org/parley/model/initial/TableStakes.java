package org.parley.model.initial;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Table;
import org.parley.model.table.TrackTable;

/**
 * What is at stake at a table at the outset: who has a say, and what each package is worth to every actor by the model's
 * own values. Packages are not listed here; a package is one option per issue of the table.
 */
public final class TableStakes {

    private final Negotiation negotiation;
    private final CompiledScenario scenario;
    private final CompiledTrack track;
    private final TrackTable table;

    TableStakes(Negotiation negotiation, int index) {
        this.negotiation = negotiation;
        scenario = negotiation.run().scenario();
        table = negotiation.table(index);
        track = table.track();
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

    /** Whether terms need an actor's consent. */
    public boolean consents(int actor) {
        int party = track.partyOf()[actor];
        return party >= 0 && track.parties()[party].consents();
    }

    /** Returns the votes that an actor casts if it sits at the table; 0 if it does not. */
    public int votes(int actor) {
        int party = track.partyOf()[actor];
        return table.hasSeat(actor) ? track.parties()[party].votes() : 0;
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

    /** Returns each option's part of an actor's utility, by issue of the table and option; in [0, 1]. */
    public double[][] worth(int actor) {
        double[][] worth = new double[track.space().issueCount()][];
        for (int j = 0; j < worth.length; j++) {
            int issue = track.space().issue(j);
            worth[j] = new double[scenario.issues().optionCounts()[issue]];
            for (int o = 0; o < worth[j].length; o++) {
                worth[j][o] = agent(actor).worth(issue, o);
            }
        }
        return worth;
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
        table.values().weigh(options, utilities, into);
    }

    /** Whether a package's value to an actor is just its utility, whatever the package: there is no war. */
    public boolean isAdditive() {
        return scenario.war() == null && scenario.ceasefire() == null;
    }

    /**
     * Returns the least value at which an actor lets terms pass: its no-deal value, less side payments, and more by what it
     * deducts from terms made without it or by what its audience at home demands, whichever is more.
     */
    public double least(int actor) {
        ActorAgent agent = agent(actor);
        double without = consents(actor) && !hasSeat(actor)
                ? scenario.talks().exclusionPenalty().in(negotiation.run().drawn())
                : 0;
        return agent.noDeal() - table.leverage() + Math.max(without, agent.demand());
    }

    private ActorAgent agent(int actor) {
        return negotiation.actors().get(actor);
    }
}
