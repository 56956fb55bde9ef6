package org.parley.model.tactic;

import java.util.List;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;

/**
 * Tit for tat (Faratin, Sierra and Jennings 1998, section 4.3): an actor concedes as much as the others have, measured by
 * what their offers are worth to itself. Two such actors wait for each other unless one concedes something at once.
 *
 * <ul>
 *   <li>{@code reciprocity}: own concession per unit of the others', at least 0, default 1
 *   <li>{@code concedes_at_once}: share of the way conceded in the first round, in [0, 1], default 0.1
 * </ul>
 */
public final class TitForTat implements Tactic {

    private static final List<Parameter> PARAMETERS =
            List.of(new Parameter("reciprocity", 1, 0, 100), new Parameter("concedes_at_once", 0.1, 0, 1));

    @Override
    public String name() {
        return "tit_for_tat";
    }

    @Override
    public String source() {
        return "Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24: 159-182, section 4.3";
    }

    @Override
    public List<Parameter> parameters() {
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
