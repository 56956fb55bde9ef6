package org.parley.model.tactic;

import java.util.List;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.scenario.Range;

/**
 * Tit for tat (Faratin, Sierra and Jennings 1998, section 4.3): an actor concedes as much as the others have, measured by
 * what their offers are worth to itself. Two such actors wait for each other unless one concedes something at once.
 */
public final class TitForTat implements Tactic {

    private static final List<ParameterDeclaration> PARAMETERS = List.of(
            new ParameterDeclaration(
                    "reciprocity",
                    "Own concession per unit of the others'.",
                    "ratio",
                    Range.from(0).upTo(100),
                    1),
            new ParameterDeclaration(
                    "concedes_at_once",
                    "Share conceded in the first round.",
                    "share of the way",
                    Range.from(0).upTo(1),
                    0.1));

    @Override
    public String name() {
        return "tit_for_tat";
    }

    @Override
    public String summary() {
        return "Faratin, Sierra and Jennings (1998): concedes as much as the others have, by what their offers "
                + "are worth to it.";
    }

    @Override
    public String source() {
        return "Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24: 159-182, section 4.3";
    }

    @Override
    public List<ParameterDeclaration> parameters() {
        return PARAMETERS;
    }

    @Override
    public double concession(Position at, double[] settings) {
        double range = at.table().best(at.party()) - at.table().noDeal(at.party());
        double others = range > 0 ? received(at) / range : 0;
        return Math.min(1, Math.max(0, settings[1] + settings[0] * others));
    }

    /** By how much, on average, the others' last offers are better for the actor than their first. */
    private static double received(Position at) {
        Table table = at.table();
        double sum = 0;
        int count = 0;
        for (int p = 0; p < table.parties(); p++) {
            if (p != at.party() && table.lastOffer(p) != Protocol.NO_TERMS) {
                sum += table.value(at.party(), table.lastOffer(p)) - table.value(at.party(), table.firstOffer(p));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
