package org.parley.experiment;

import java.util.List;
import org.parley.scenario.Factor;
import org.parley.scenario.Study;

/** Makes the designs of studies. */
public final class Designs {

    private Designs() {}

    /** Returns the design of a study. */
    public static Design of(Study study) {
        return new StudyDesigned(
                study.factors().stream().map(Factor::name).toList(),
                Points.of(study),
                new StudyScenarios(study.base(), study.factors()));
    }

    /** The points of a study, made into cases. */
    private record StudyDesigned(List<String> factors, Points points, StudyScenarios scenarios) implements Design {

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
