package org.parley.findings.history;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.history.CodedCase;
import org.parley.scenario.history.ForecastFile.Given;

/** Forecasts of other people, in the order of the cases. */
public final class League {

    private League() {}

    /** Returns each forecaster of a file. */
    public static List<Forecaster> of(List<Given> given, List<CodedCase> cases) {
        List<String> ids = cases.stream().map(CodedCase::id).toList();
        Map<String, Map<Target, double[]>> byName = new LinkedHashMap<>();
        for (Given one : given) {
            Map<Target, double[]> p = byName.computeIfAbsent(one.forecaster(), name -> blank(ids.size()));
            int place = ids.indexOf(one.id());
            p.get(Target.T1)[place] = one.t1();
            p.get(Target.T2)[place] = one.t2();
            p.get(Target.T3)[place] = one.t3();
        }
        return byName.entrySet().stream()
                .map(e -> new Forecaster(e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<Target, double[]> blank(int cases) {
        Map<Target, double[]> p = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            double[] none = new double[cases];
            Arrays.fill(none, Double.NaN);
            p.put(target, none);
        }
        return p;
    }
}
