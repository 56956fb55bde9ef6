package org.parley.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.Study;

/** Makes the designs of studies. */
public final class Designs {

    private Designs() {}

    /** How many cases are tried before any is run: enough for the combinations of words in most studies. */
    private static final int TRIED = 64;

    /**
     * Returns the design of a study. Each value alone fits the scenario, or the study could not have been read; some cases
     * from all over the design are tried, lest values do not fit together.
     *
     * @throws ScenarioException if the scenario cannot have the values of one of them together
     */
    public static Design of(Study study) {
        Design design = new StudyDesigned(
                study.factors().stream().map(Factor::name).toList(),
                DesignPoints.of(study),
                new StudyScenarios(study.base(), study.factors()));
        long size = Math.min(design.size(), Integer.MAX_VALUE);
        int tried = (int) Math.min(size, TRIED);
        for (int i = 0; i < tried; i++) {
            int index = (int) (i * (size - 1) / Math.max(1, tried - 1));
            try {
                design.at(index);
            } catch (ScenarioException e) {
                throw study.unfitTogether(byName(design, index), e);
            }
        }
        return design;
    }

    private static Map<String, String> byName(Design design, int index) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int f = 0; f < design.factors().size(); f++) {
            if (design.value(index, f) != null) {
                values.put(design.factors().get(f), design.value(index, f));
            }
        }
        return values;
    }

    /** The points of a study, made into cases. */
    private record StudyDesigned(List<String> factors, DesignPoints points, StudyScenarios scenarios)
            implements Design {

        @Override
        public long size() {
            return points.size();
        }

        @Override
        public List<String> values(long index) {
            return points.values(index);
        }

        @Override
        public Case at(int index) {
            return scenarios.at(index, values(index));
        }
    }
}
