package org.parley.classroom;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;
import org.parley.model.preference.PackageSpace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/**
 * What a seat left on the table (its Pareto loss): the most by which another package of the same table would have been worth more to it,
 * and nothing less to anybody who had to agree. Packages are valued as at the outset, with the numbers that the game drew; where nothing
 * was agreed they are held against no deal.
 */
final class ValueLeft {

    private static final double CLOSE = 1e-9;

    /** Tables with more packages are left out: nobody waits for an export. */
    private static final int MOST_PACKAGES = 200_000;

    private ValueLeft() {}

    /** Returns what a seat left, in [0, 1]; not a number if it sat at no table. */
    static double of(ClassGame game, ClassGame.State state, int actor) {
        Scenario scenario = game.activity().scenario();
        TraceEvent.@Nullable Agreed last = null;
        for (TraceEvent event : state.position().events()) {
            last = event instanceof TraceEvent.Agreed agreed ? agreed : last;
        }
        InitialState initial = InitialState.of(scenario, game.activity().seed(), game.run());
        if (last != null) {
            return at(scenario, initial, last.track(), last.terms(), actor);
        }
        double left = Double.NaN;
        for (int track = 0; track < initial.tables(); track++) {
            double here = at(scenario, initial, track, null, actor);
            left = Double.isNaN(left) || here > left ? here : left;
        }
        return left;
    }

    private static double at(Scenario scenario, InitialState initial, int track, int @Nullable [] agreed, int actor) {
        TableStakes table = initial.table(track);
        int[] issues = table.issues();
        int[] counts = Arrays.stream(issues)
                .map(k ->
                        List.copyOf(scenario.issues().values()).get(k).options().size())
                .toArray();
        if (Arrays.stream(counts).asLongStream().reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE)) > MOST_PACKAGES
                || Arrays.stream(table.parties()).noneMatch(p -> p == actor)) {
            return Double.NaN;
        }
        int actors = scenario.actors().size();
        double[][][] worth = new double[actors][][];
        boolean[][][] red = new boolean[actors][][];
        for (int a = 0; a < actors; a++) {
            worth[a] = table.worth(a);
            red[a] = table.redLines(a);
        }
        int[] deciding = Arrays.stream(table.parties())
                .filter(a -> a == actor || table.consents(a))
                .toArray();
        double[] reached = new double[actors];
        if (agreed == null) {
            Arrays.setAll(reached, initial::noDeal);
        } else {
            reached = value(
                    table, worth, Arrays.stream(issues).map(k -> agreed[k]).toArray());
        }
        PackageSpace space = PackageSpace.of(issues, counts, table.statusQuo(), table.needs());
        double left = 0;
        for (int pkg = 0; pkg < space.size(); pkg++) {
            int[] options = space.options(pkg);
            double[] here = value(table, worth, options);
            double more = here[actor] - reached[actor];
            if (more > left && isAsGood(deciding, here, reached) && !isRed(deciding, red, options)) {
                left = more;
            }
        }
        return left;
    }

    private static double[] value(TableStakes table, double[][][] worth, int[] options) {
        double[] utilities = new double[worth.length];
        double[] into = new double[worth.length];
        for (int a = 0; a < worth.length; a++) {
            utilities[a] = table.rest(a);
            for (int j = 0; j < options.length; j++) {
                utilities[a] += worth[a][j][options[j]];
            }
        }
        table.value(options, utilities, into);
        return into;
    }

    private static boolean isAsGood(int[] actors, double[] here, double[] reached) {
        return Arrays.stream(actors).allMatch(a -> here[a] >= reached[a] - CLOSE);
    }

    private static boolean isRed(int[] actors, boolean[][][] red, int[] options) {
        for (int a : actors) {
            for (int j = 0; j < options.length; j++) {
                if (red[a][j][options[j]]) {
                    return true;
                }
            }
        }
        return false;
    }
}
