package org.parley.findings.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.experiment.Case;
import org.parley.experiment.Design;
import org.parley.experiment.Designs;
import org.parley.experiment.DrawnInputs;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Factor;
import org.parley.statistics.discovery.Points;
import org.parley.store.StoredSweep;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.RunQuery;

/**
 * Reads the runs of a study as points: its factors, and beside them what each run drew. A number that a case fixes is at the
 * fixed value; where a case leaves a factor as the scenario has it, at what the run drew.
 */
final class ExploredSweep {

    private static final String AS_IT_IS = "as the scenario has it";

    /** A factor and, unless it is a number, what it can be. */
    private record Varied(int place, Factor factor, List<String> categories) {}

    private final StoredSweep stored;
    private final Design design;
    private final Scenario scenario;
    private final Map<Scenario, Numbers> numbers = new IdentityHashMap<>();
    private final List<String> warnings;
    private final List<Varied> factors = new ArrayList<>();

    ExploredSweep(StoredSweep stored) {
        this.stored = stored;
        design = Designs.of(stored.study());
        scenario = stored.study().base().scenario();
        warnings = new ArrayList<>(stored.warnings());
        for (int f = 0; f < stored.study().factors().size(); f++) {
            varied(f);
        }
    }

    private void varied(int place) {
        Factor factor = stored.study().factors().get(place);
        Set<String> values = new TreeSet<>();
        boolean isLeft = false;
        for (int c = 0; c < stored.cases(); c++) {
            String value = stored.values(c).get(place);
            isLeft |= value == null;
            if (value != null) {
                values.add(value);
            }
        }
        String trouble = null;
        if (factor.isNumber() && isLeft && !numbers(scenario).has(factor.paths().get(0))) {
            trouble = "some cases leave it as the scenario has it, which is no number of its own there";
        } else if (!factor.isNumber() && values.size() >= Points.MOST_CATEGORIES) {
            trouble = "it has " + values.size() + " values, and no more than " + (Points.MOST_CATEGORIES - 1)
                    + " can be told apart";
        }
        if (trouble != null) {
            warnings.add(factor.name() + " is not looked at: " + trouble + ".");
            return;
        }
        List<String> categories = factor.isNumber() ? List.of() : new ArrayList<>(values);
        if (isLeft && !factor.isNumber()) {
            categories.add(AS_IT_IS);
        }
        factors.add(new Varied(place, factor, categories));
    }

    private Numbers numbers(Scenario of) {
        return numbers.computeIfAbsent(of, Numbers::new);
    }

    /** Reads the first runs of every case: the same number of each, so that no case counts for more. */
    ExploredRuns read(String of, long most) {
        long each = Math.min(most / stored.cases(), stored.fewestRuns());
        if (each == 0) {
            throw ResultsException.ofInput(String.format(
                    Locale.ROOT,
                    "%,d runs are fewer than the %,d cases. Maybe --runs %d, which looks at one run of each.",
                    most,
                    stored.cases(),
                    stored.cases()));
        }
        ExploredRuns.Split split = each == 1 ? ExploredRuns.Split.CASES : ExploredRuns.Split.RUNS;
        List<DiscoveryInput> hidden = ExploredRuns.hiddenTypes(scenario);
        try (RunQuery query = stored.query()) {
            Target target = ExploredRuns.target(of, scenario, query);
            List<Map<String, Object>> rows = query.rows("SELECT \"case\", run, key, " + target.sql() + " AS of_interest"
                    + hidden.stream().map(a -> ", " + RunQuery.name(a.name())).collect(Collectors.joining())
                    + " FROM runs WHERE error IS NULL AND run < " + each + " ORDER BY \"case\", run");
            requireSame(rows, query);
            List<DiscoveryInput> assumptions = new ArrayList<>();
            factors.forEach(
                    f -> assumptions.add(DiscoveryInput.factor(f.factor().name(), f.categories())));
            List<String> uncertain = uncertain();
            uncertain.forEach(name -> assumptions.add(DiscoveryInput.number(name)));
            assumptions.addAll(hidden);
            Points points = points(assumptions, uncertain, rows, split);
            ExploredRuns.require(target, points, query);
            ExploredFolder folder = new ExploredFolder(
                    stored.study().base(),
                    stored.study().name(),
                    stored.study().hash(),
                    stored.seed(),
                    stored.cases(),
                    stored.runs(),
                    warnings);
            return new ExploredRuns(folder, target, assumptions, points, each * stored.cases(), split);
        }
    }

    private void requireSame(List<Map<String, Object>> rows, RunQuery query) {
        if (!rows.isEmpty()) {
            int first = ((Number) rows.get(0).get("case")).intValue();
            long run = (Long) rows.get(0).get("run");
            Scenario played = stored.file(first).scenario();
            stored.requireSame(
                    first,
                    SingleRun.of(played, stored.seed(), run, Trace.NONE),
                    query.rows("SELECT * FROM runs WHERE \"case\" = " + first + " AND run = " + run)
                            .get(0));
        }
    }

    /** Returns the names of what is drawn in every case, unless a factor that is looked at is this number. */
    private List<String> uncertain() {
        Set<String> asFactors = factors.stream()
                .filter(f -> f.factor().isNumber())
                .flatMap(f -> f.factor().paths().stream())
                .collect(Collectors.toSet());
        for (int c = 0; c < stored.cases(); c++) {
            numbers(design.at(c).scenario());
        }
        return DrawnInputs.of(scenario).names().stream()
                .filter(name -> !asFactors.contains(name))
                .filter(name -> numbers.values().stream().allMatch(each -> each.has(name)))
                .toList();
    }

    private Points points(
            List<DiscoveryInput> assumptions,
            List<String> uncertain,
            List<Map<String, Object>> rows,
            ExploredRuns.Split split) {
        double[][] values = new double[assumptions.size()][rows.size()];
        boolean[] ofInterest = new boolean[rows.size()];
        long[] ids = new long[rows.size()];
        Case played = null;
        for (int i = 0; i < ids.length; i++) {
            Map<String, Object> row = rows.get(i);
            int caseIndex = ((Number) row.get("case")).intValue();
            played = played == null || played.index() != caseIndex ? design.at(caseIndex) : played;
            long key = Long.parseUnsignedLong((String) row.get("key"), 16);
            Numbers settled = numbers(played.scenario()).of(played, key);
            ids[i] = split == ExploredRuns.Split.RUNS ? (Long) row.get("run") : lot(caseIndex);
            ofInterest[i] = (Boolean) row.get("of_interest");
            int d = 0;
            for (Varied factor : factors) {
                values[d++][i] = value(factor, stored.values(caseIndex).get(factor.place()), settled);
            }
            for (String name : uncertain) {
                values[d++][i] = settled.value(name);
            }
            for (; d < values.length; d++) {
                values[d][i] = (Boolean) row.get(assumptions.get(d).name()) ? 1 : 0;
            }
        }
        int[] categories =
                assumptions.stream().mapToInt(a -> a.categories().size()).toArray();
        return new Points(values, categories, ofInterest, ids);
    }

    private static double value(Varied factor, String value, Numbers settled) {
        if (!factor.factor().isNumber()) {
            return factor.categories().indexOf(value == null ? AS_IT_IS : value);
        }
        return value == null ? settled.value(factor.factor().paths().get(0)) : Double.parseDouble(value);
    }

    /** The numbers of the runs of one scenario. */
    private static final class Numbers {

        private final DrawnInputs draws;
        private final Map<String, Integer> places = new HashMap<>();
        private Map<String, Double> fixed;
        private double[] drawn;

        Numbers(Scenario of) {
            draws = DrawnInputs.of(of);
            draws.allNames().forEach(name -> places.put(name, places.size()));
        }

        boolean has(String name) {
            return places.containsKey(name);
        }

        /** Turns to a run. */
        Numbers of(Case played, long key) {
            fixed = played.fixed();
            drawn = draws.allOf(key);
            return this;
        }

        double value(String name) {
            Double value = fixed.get(name);
            return value == null ? drawn[places.get(name)] : value;
        }
    }

    /**
     * Returns a number whose last bit is as good as drawn by lot: neighbours in a design differ systematically. The finaliser
     * of MurmurHash3 (Appleby 2011), variant 13 (Stafford 2011), one to one.
     */
    private static long lot(int caseIndex) {
        long z = caseIndex + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return (z ^ z >>> 31) >>> 1;
    }
}
