package org.parley.model;

import java.util.Arrays;
import org.parley.model.CompiledScenario.GuaranteeSetting;
import org.parley.model.guarantee.CeasefireHazard;
import org.parley.model.random.UncertainNumbers.Slot;

/**
 * How long a general cease-fire on a table's terms is expected to last: its guarantee strength, its hazard before
 * grievances, and who would have a grievance.
 */
final class Durability {

    private final NegotiationModel model;
    private final TrackTable table;
    private final GuaranteeSetting setting;
    private final double[] base;
    private final double[] hazard;
    private final double[] strengthByKind;
    private long seatsVersion;
    private long expectedVersion;
    private long version;

    Durability(NegotiationModel model, TrackTable table) {
        this.model = model;
        this.table = table;
        setting = model.setting.guarantees;
        base = new double[table.packages()];
        hazard = new double[table.packages()];
        strengthByKind = new double[setting == null ? 0 : setting.kinds().size()];
    }

    /** Returns the hazard per round of a committed pair under each package; only those of general cease-fires count. */
    double[] hazards() {
        if (setting == null || version == model.valuesVersion()) {
            return hazard;
        }
        version = model.valuesVersion();
        if (seatsVersion != table.seats().version()) {
            seatsVersion = table.seats().version();
            expectContributions();
            double logFactor = logFactorOfSeats();
            for (int x = 0; x < base.length; x++) {
                if (table.isGeneral(x)) {
                    base[x] = base(table.space().options(x), logFactor);
                }
            }
        }
        for (int x = 0; x < hazard.length; x++) {
            if (table.isGeneral(x)) {
                hazard[x] = aggrieved(base[x], grievance(x));
            }
        }
        return hazard;
    }

    /**
     * Returns the hazard per round of a committed pair under a package that need not be listed.
     *
     * @param options option of each issue on the table; a general cease-fire
     * @param utilities each actor's utility of it
     */
    double hazard(int[] options, double[] utilities) {
        expectContributions();
        double sum = 0;
        for (int i = 0; i < utilities.length; i++) {
            sum += grievance(i, utilities[i]);
        }
        return aggrieved(base(options, logFactorOfSeats()), sum);
    }

    private double base(int[] options, double logFactor) {
        double effect = setting.strengthEffect().in(model.drawn());
        return CeasefireHazard.of(
                setting.hazard().in(model.drawn()), logFactor - effect * strength(options, strengthByKind));
    }

    private double aggrieved(double base, double grievance) {
        return CeasefireHazard.of(base, setting.grievanceEffect().in(model.drawn()) * grievance);
    }

    /** Sums up what contributors are expected to give of each kind, if a mandate allowed all of it. */
    private void expectContributions() {
        if (expectedVersion == table.seats().version()) {
            return;
        }
        expectedVersion = table.seats().version();
        Arrays.fill(strengthByKind, 0);
        for (int i = 0; i < model.agentCount(); i++) {
            for (CompiledActor.Contribution c : model.agent(i).actor().contributions()) {
                strengthByKind[c.kind()] += c.size().in(model.drawn()) * readiness(i, c);
            }
        }
    }

    /** Returns the probability that a contribution is given: less readily by a contributor without a seat. */
    double readiness(int actor, CompiledActor.Contribution contribution) {
        double ready = contribution.readiness().in(model.drawn());
        return table.seats().hasSeat(actor)
                ? ready
                : ready * setting.withoutSeat().in(model.drawn());
    }

    /** Returns the exponent's part that depends on who sits at the table. */
    double logFactorOfSeats() {
        return logFactorOfExclusion() + logFactorOfLeverage();
    }

    double logFactorOfExclusion() {
        return setting.exclusionEffect().in(model.drawn()) * excluded();
    }

    double logFactorOfLeverage() {
        return setting.leverageEffect().in(model.drawn()) * table.seats().leverage();
    }

    /** Returns the share of the affected parties that have no seat. */
    double excluded() {
        int out = 0;
        for (int actor : setting.affected()) {
            out += table.seats().hasSeat(actor) ? 0 : 1;
        }
        return out == 0 ? 0 : (double) out / setting.affected().length;
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
            sum += byKind[kind] == 0 ? 0 : byKind[kind] * allowed(options, kind);
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
        for (int j = 0; j < table.space().issueCount(); j++) {
            Slot[] byOption = setting.pledges()[table.space().issue(j)];
            Slot pledge = byOption == null ? null : byOption[options[j]];
            sum += pledge == null ? 0 : pledge.in(model.drawn());
        }
        return sum;
    }

    /** Returns the share of a kind of contribution that the terms allow. */
    double allowed(int[] options, int kind) {
        double most = 0;
        for (int j = 0; j < table.space().issueCount(); j++) {
            Slot[][] byOption = setting.mandates()[table.space().issue(j)];
            Slot share = byOption == null ? null : byOption[options[j]][kind];
            most = share == null ? most : Math.max(most, share.in(model.drawn()));
        }
        return most;
    }

    /** Returns the value by which a package leaves those with power to spoil short of fighting on. */
    double grievance(int pkg) {
        double sum = 0;
        for (int i = 0; i < model.agentCount(); i++) {
            if (model.agent(i).actor().spoils().in(model.drawn()) > 0) {
                sum += grievance(i, table.utilityOf(i, pkg));
            }
        }
        return sum;
    }

    private double grievance(int actor, double utility) {
        double power = model.agent(actor).actor().spoils().in(model.drawn());
        return power * Math.max(0, model.agent(actor).noDeal() - utility);
    }
}
