package org.parley.findings.sensitivity;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.experiment.Case;
import org.parley.experiment.UncertainInputs;
import org.parley.experiment.design.RandomPoints;
import org.parley.experiment.design.SaltelliPoints;
import org.parley.scenario.study.Factor.Domain;

/**
 * Saltelli's points over some factors, all other numbers being drawn in each run; and after each base row a point more, at which
 * every number is settled: the row's first point, with all other numbers at random. The cases of a base row share their streams,
 * and no two rows do.
 */
final class SharingDesign extends AbstractList<Case> {

    private final UncertainInputs open;
    private final List<Integer> chosen;
    private final List<Integer> everyNumber;
    private final SaltelliPoints saltelli;
    private final SensitivityRequest request;

    /**
     * Makes the design.
     *
     * @param chosen the factors that are shared out, by place
     */
    SharingDesign(UncertainInputs open, List<Integer> chosen, SensitivityRequest request) {
        this.open = open;
        this.chosen = chosen;
        this.request = request;
        everyNumber = new ArrayList<>(chosen);
        IntStream.range(0, open.factors().size())
                .filter(i -> !chosen.contains(i) && open.factors().get(i).domain() instanceof Domain.Uncertain)
                .forEach(everyNumber::add);
        saltelli = new SaltelliPoints(chosen.size(), request.seed());
    }

    /** Whether there are other numbers. */
    boolean hasOthers() {
        return everyNumber.size() > chosen.size();
    }

    /** Returns the number of cases in a base row. */
    int perRow() {
        return chosen.size() + 2 + (hasOthers() ? 1 : 0);
    }

    @Override
    public Case get(int index) {
        int d = chosen.size();
        long row = index / perRow();
        int place = index % perRow();
        long firstRun = row * request.size().runs();
        if (place < d + 2) {
            return open.at(index, firstRun, chosen, saltelli.point(row * (d + 2) + place));
        }
        double[] u = Arrays.copyOf(saltelli.point(row * (d + 2)), everyNumber.size());
        double[] others = RandomPoints.point(row, everyNumber.size() - d, request.seed());
        System.arraycopy(others, 0, u, d, others.length);
        return open.at(index, firstRun, everyNumber, u);
    }

    @Override
    public int size() {
        return Math.multiplyExact(request.size().points(), perRow());
    }
}
