package org.parley.findings.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Scenario scenario;
    private final List<String> warnings;
    private final List<Varied> factors = new ArrayList<>();

    ExploredSweep(StoredSweep stored) {
        this.stored = stored;
        scenario = stored.study().base().scenario();
        warnings = new ArrayList<>(stored.warnings());
    }

    private void varied(int place, List<String> inputs) {
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
        if (factor.isNumber() && isLeft && !inputs.contains(factor.paths().get(0))) {
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
        try (RunQuery query = stored.query()) {
            DrawnRuns.require(query);
            List<String> inputs = query.columns("inputs");
            IntStream.range(0, stored.study().factors().size()).forEach(f -> varied(f, inputs));
            Target target = ExploredRuns.target(of, scenario, query);
            DrawnRuns drawn = DrawnRuns.read(query, target, each, wanted(inputs));
            List<DiscoveryInput> assumptions = new ArrayList<>();
            factors.forEach(
                    f -> assumptions.add(DiscoveryInput.factor(f.factor().name(), f.categories())));
            List<DiscoveryInput> open = open(drawn);
            assumptions.addAll(open);
            Points points = points(assumptions, open, drawn, split);
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

    /** Returns what is drawn, and the numbers that the study sets. */
    private List<DiscoveryInput> wanted(List<String> inputs) {
        Map<String, DiscoveryInput> wanted = new LinkedHashMap<>();
        ExploredRuns.assumptions(scenario).forEach(input -> wanted.put(input.name(), input));
        factors.stream()
                .filter(f -> f.factor().isNumber())
                .map(f -> f.factor().paths().get(0))
                .filter(inputs::contains)
                .forEach(path -> wanted.putIfAbsent(path, DiscoveryInput.number(path)));
        return List.copyOf(wanted.values());
    }

    /** Returns what is drawn in every case, unless a factor that is looked at is this number. */
    private List<DiscoveryInput> open(DrawnRuns drawn) {
        Set<String> asFactors = factors.stream()
                .filter(f -> f.factor().isNumber())
                .flatMap(f -> f.factor().paths().stream())
                .collect(Collectors.toSet());
        return ExploredRuns.assumptions(scenario).stream()
                .filter(input -> !asFactors.contains(input.name()) && drawn.isWhole(input.name()))
                .toList();
    }

    private Points points(
            List<DiscoveryInput> assumptions, List<DiscoveryInput> open, DrawnRuns drawn, ExploredRuns.Split split) {
        double[][] values = new double[assumptions.size()][];
        int d = 0;
        for (Varied factor : factors) {
            values[d++] = values(factor, drawn);
        }
        for (DiscoveryInput input : open) {
            values[d++] = drawn.of(input.name());
        }
        long[] ids = split == ExploredRuns.Split.RUNS
                ? drawn.runs()
                : IntStream.of(drawn.cases()).mapToLong(ExploredSweep::lot).toArray();
        return new Points(values, ExploredRuns.categories(assumptions), drawn.ofInterest(), ids);
    }

    private double[] values(Varied varied, DrawnRuns drawn) {
        Factor factor = varied.factor();
        double[] values = new double[drawn.runs().length];
        for (int i = 0; i < values.length; i++) {
            String value = stored.values(drawn.cases()[i]).get(varied.place());
            if (!factor.isNumber()) {
                values[i] = varied.categories().indexOf(value == null ? AS_IT_IS : value);
            } else {
                values[i] = value == null ? drawn.of(factor.paths().get(0))[i] : Double.parseDouble(value);
            }
        }
        return values;
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
