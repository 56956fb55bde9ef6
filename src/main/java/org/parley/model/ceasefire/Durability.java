package org.parley.model.ceasefire;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.compile.CompiledActor.Contribution;
import org.parley.model.compile.CompiledCeasefire.Guarantees;
import org.parley.model.compile.CompiledWar;
import org.parley.model.preference.PackageSpace;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.state.RunState;

/**
 * Durability of a general cease-fire on a table's terms, as the parties expect it: its guarantee strength, its hazard before
 * grievances, and who would have a grievance.
 */
public final class Durability {

    private final RunState run;
    private final Actors actors;
    private final PackageSpace space;
    private final Participation participation;
    private final PackageUtility utilities;
    private final Guarantees guarantees;
    private final FallingHazard falling;
    private final CeasefireLife ceasefire;
    private final ContributionChoices choices;
    private final double[] base;
    private final double[] hazard;
    private final double[] strengthByKind;
    private long seatsVersion;
    private long expectedVersion;
    private long version;

    /**
     * Makes room for the packages of a table.
     *
     * @param ceasefire how long cease-fires of the run last
     */
    public Durability(
            RunState run,
            Actors actors,
            CeasefireLife ceasefire,
            PackageSpace space,
            Participation participation,
            PackageUtility utilities) {
        this.run = run;
        this.actors = actors;
        this.space = space;
        this.participation = participation;
        this.utilities = utilities;
        guarantees = run.scenario().ceasefire() == null
                ? null
                : run.scenario().ceasefire().guarantees();
        falling = ceasefire.falling();
        this.ceasefire = ceasefire;
        ContributionChoices all =
                guarantees == null ? null : new ContributionChoices(run, actors, guarantees, ceasefire);
        choices = all != null && all.areAny() ? all : null;
        base = new double[space.size()];
        hazard = new double[space.size()];
        strengthByKind = new double[guarantees == null ? 0 : guarantees.kinds().size()];
    }

    /** Returns the hazard per round of a committed pair under a package that is a general cease-fire; worked out when asked for. */
    public double hazard(int pkg) {
        if (guarantees == null) {
            return 0;
        }
        if (version != run.valuesVersion()) {
            version = run.valuesVersion();
            Arrays.fill(hazard, Double.NaN);
            if (seatsVersion != participation.version()) {
                seatsVersion = participation.version();
                Arrays.fill(base, Double.NaN);
            }
        }
        if (Double.isNaN(hazard[pkg])) {
            hazard[pkg] = choices == null ? given(pkg) : chosen(pkg);
        }
        return hazard[pkg];
    }

    private double given(int pkg) {
        if (Double.isNaN(base[pkg])) {
            expectContributions();
            base[pkg] = base(space.options(pkg), logFactorOfSeats());
        }
        double sum = grievance(pkg);
        return falling == null
                ? aggrieved(base[pkg], sum)
                : aggrieved(base[pkg] * FastMath.exp(logFactorOfPast(margin(pkg, false))), sum);
    }

    /** The hazard where contributions are choices, which follow from what the package is worth to the guarantors. */
    private double chosen(int pkg) {
        return ceasefire.bareHazard()
                * FastMath.exp(logFactorOfTerms(pkg) + logFactorOfGuarantees(expectedStrength(pkg), choices.watched()));
    }

    /** Returns the exponent but for guarantees. */
    private double logFactorOfTerms(int pkg) {
        double effect = guarantees.effects().grievance().in(run.drawn());
        return logFactorOfSeats() + logFactorOfPast(margin(pkg, false)) + effect * grievance(pkg);
    }

    /** Returns guarantee strength of a listed package as the parties expect it. */
    double expectedStrength(int pkg) {
        return choices == null
                ? expectedStrength(options(pkg))
                : choices.expect(this, space, options(pkg), i -> utilities.utility(i, pkg), logFactorOfTerms(pkg));
    }

    /** Returns the probability that a contribution is given under the package whose strength was last asked for. */
    double chance(int actor, Contribution contribution) {
        return choices == null || contribution.cost() == null
                ? readiness(actor, contribution)
                : choices.chance(actor, contribution);
    }

    /**
     * Returns the hazard per round of a committed pair under a package that need not be listed.
     *
     * @param options option of each issue on the table; a general cease-fire
     * @param utility each actor's utility of it
     */
    public double hazard(int[] options, double[] utility) {
        expectContributions();
        double sum = 0;
        for (int i = 0; i < utility.length; i++) {
            sum += grievance(i, utility[i]);
        }
        double past = 0;
        if (falling != null) {
            CompiledWar war = run.scenario().war();
            past = logFactorOfPast(
                    war == null
                            ? usualMargin()
                            : Math.min(
                                    utility[war.first()]
                                            - actors.get(war.first()).noDeal(),
                                    utility[war.second()]
                                            - actors.get(war.second()).noDeal()));
        }
        if (choices == null) {
            return aggrieved(base(options, logFactorOfSeats() + past), sum);
        }
        double logFactor =
                logFactorOfSeats() + past + guarantees.effects().grievance().in(run.drawn()) * sum;
        double strength = choices.expect(this, space, options, i -> utility[i], logFactor);
        return ceasefire.bareHazard() * FastMath.exp(logFactor + logFactorOfGuarantees(strength, choices.watched()));
    }

    private double base(int[] options, double logFactor) {
        double bare = falling == null ? guarantees.hazard().in(run.drawn()) : 1;
        double watched = watched(options, strengthByKind);
        return CeasefireHazard.of(bare, logFactor + logFactorOfGuarantees(strength(options, strengthByKind), watched));
    }

    /**
     * Returns what guarantees add to the exponent.
     *
     * @param strength guarantee strength, in [0, 1]
     * @param watched what is watched, in [0, 1]
     */
    double logFactorOfGuarantees(double strength, double watched) {
        double deterred = -guarantees.effects().strength().in(run.drawn()) * strength;
        return watched == 0 ? deterred : deterred + FastMath.log(ceasefire.factorOfWatching(watched));
    }

    /** Returns what the gains of the belligerents and earlier cease-fires add to the exponent. */
    private double logFactorOfPast(double margin) {
        return falling == null ? 0 : falling.marginEffect(margin) + falling.repeatEffect();
    }

    /**
     * Returns by how much a package is better than war for the belligerent that gains least by it, side payments left out.
     *
     * @param truly as it is, with what each alone knows; else as it seems
     */
    double margin(int pkg, boolean truly) {
        CompiledWar war = run.scenario().war();
        return falling == null
                ? 0
                : war == null ? usualMargin() : Math.min(gain(war.first(), pkg, truly), gain(war.second(), pkg, truly));
    }

    private double usualMargin() {
        return guarantees.lasting().usualMargin().in(run.drawn());
    }

    private double gain(int actor, int pkg, boolean truly) {
        ActorAgent agent = actors.get(actor);
        return utilities.utility(actor, pkg) - agent.noDeal() - (truly ? agent.resolve() : 0);
    }

    private double aggrieved(double base, double grievance) {
        return CeasefireHazard.of(base, guarantees.effects().grievance().in(run.drawn()) * grievance);
    }

    /** Sums up what contributors are expected to give of each kind, if a mandate allowed all of it. */
    private void expectContributions() {
        if (expectedVersion == participation.version()) {
            return;
        }
        expectedVersion = participation.version();
        Arrays.fill(strengthByKind, 0);
        for (int i = 0; i < actors.count(); i++) {
            for (Contribution c : actors.get(i).actor().contributions()) {
                strengthByKind[c.kind()] += c.size().in(run.drawn()) * readiness(i, c);
            }
        }
    }

    /** Returns the probability that a contribution is given: less readily by a contributor without a seat. */
    double readiness(int actor, Contribution contribution) {
        double ready = contribution.readiness().in(run.drawn());
        return participation.hasSeat(actor)
                ? ready
                : ready * guarantees.withoutSeat().in(run.drawn());
    }

    boolean hasSeat(int actor) {
        return participation.hasSeat(actor);
    }

    /** Returns the exponent's part that depends on who sits at the table. */
    double logFactorOfSeats() {
        return logFactorOfExclusion() + logFactorOfLeverage();
    }

    double logFactorOfExclusion() {
        return guarantees.effects().exclusion().in(run.drawn()) * excluded();
    }

    double logFactorOfLeverage() {
        return guarantees.effects().leverage().in(run.drawn()) * participation.leverage();
    }

    /** Returns the share of the affected parties that have no seat. */
    double excluded() {
        int out = 0;
        for (int actor : guarantees.affected()) {
            out += participation.hasSeat(actor) ? 0 : 1;
        }
        return out == 0 ? 0 : (double) out / guarantees.affected().length;
    }

    /** Returns the option of each issue on the table in a package. */
    int[] options(int pkg) {
        return space.options(pkg);
    }

    /** Returns the utility of a package to an actor. */
    double utility(int actor, int pkg) {
        return utilities.utility(actor, pkg);
    }

    /**
     * Returns guarantee strength G of a package.
     *
     * @param options option of each issue on the table
     * @param byKind strength that each kind of contribution would add in full
     * @return in [0, 1]
     */
    double strength(int[] options, double[] byKind) {
        double sum = pledge(options);
        for (int kind = 0; kind < byKind.length; kind++) {
            sum += byKind[kind] == 0 || watches(kind) ? 0 : byKind[kind] * allowed(options, kind);
        }
        return Math.min(1, sum);
    }

    /** Whether a kind of contribution watches for incidents; then it adds nothing to guarantee strength. */
    boolean watches(int kind) {
        return guarantees.incidents() != null && guarantees.incidents().watches()[kind];
    }

    /** Returns what is watched under a package, in [0, 1], if each kind of contribution adds so much in full. */
    double watched(int[] options, double[] byKind) {
        double sum = 0;
        for (int kind = 0; kind < byKind.length; kind++) {
            sum += watches(kind) ? byKind[kind] * allowed(options, kind) : 0;
        }
        return Math.min(1, sum);
    }

    /** Returns guarantee strength of a package as the parties expect it, given who sits at the table. */
    double expectedStrength(int[] options) {
        expectContributions();
        return strength(options, strengthByKind);
    }

    /** Returns the guarantee strength of the paper itself. */
    double pledge(int[] options) {
        double sum = 0;
        for (int j = 0; j < space.issueCount(); j++) {
            Slot[] byOption = guarantees.pledges()[space.issue(j)];
            Slot pledge = byOption == null ? null : byOption[options[j]];
            sum += pledge == null ? 0 : pledge.in(run.drawn());
        }
        return sum;
    }

    /** Returns the share of a kind of contribution that the terms allow. */
    double allowed(int[] options, int kind) {
        double most = 0;
        for (int j = 0; j < space.issueCount(); j++) {
            Slot[][] byOption = guarantees.mandates()[space.issue(j)];
            Slot share = byOption == null ? null : byOption[options[j]][kind];
            most = share == null ? most : Math.max(most, share.in(run.drawn()));
        }
        return most;
    }

    /** Returns the value by which a package leaves those with power to spoil short of fighting on. */
    double grievance(int pkg) {
        double sum = 0;
        for (int i = 0; i < actors.count(); i++) {
            if (actors.get(i).actor().spoils().in(run.drawn()) > 0) {
                sum += grievance(i, utilities.utility(i, pkg));
            }
        }
        return sum;
    }

    private double grievance(int actor, double utility) {
        ActorAgent agent = actors.get(actor);
        return agent.actor().spoils().in(run.drawn()) * Math.max(0, agent.noDeal() - utility);
    }
}
