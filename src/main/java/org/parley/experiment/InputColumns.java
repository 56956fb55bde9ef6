package org.parley.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Distribution;
import org.parley.scenario.Parameter;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;

/**
 * Columns of the table of inputs: what each run drew before its first round. A number's column is called as its path in the file,
 * or {@code parameters.NAME}; that of a hidden type as in the table of runs.
 */
public final class InputColumns {

    /** Start of the names of the columns of hidden types. */
    /** Vetoes and red lines, which are a yes or no and can be drawn. */
    private static final Pattern FLAG =
            Pattern.compile("tracks[.].+[.]parties[.].+[.]consents|actors[.].+[.]prefers[.].+[.]red_lines[.].+");

    private static final String PARAMETERS = "parameters.";

    public static final String COMMITTED = "committed_";

    private final Map<String, Distribution> drawn = new LinkedHashMap<>();

    /** Adds what runs of a scenario draw. */
    public InputColumns add(CompiledScenario scenario) {
        scenario.distributions().forEach(drawn::putIfAbsent);
        return this;
    }

    /** Adds a number that a study sets, whether it is uncertain or not. */
    public void add(String number) {
        drawn.putIfAbsent(number, null);
    }

    /** Returns the table's columns for a scenario whose runs are all: case, run and what is drawn. */
    public static List<Column<RunOutcome>> of(Scenario scenario) {
        List<Column<RunOutcome>> columns = new ArrayList<>(Columns.of(scenario).subList(0, 2));
        columns.addAll(drawn(scenario));
        return List.copyOf(columns);
    }

    /** Returns the columns of what runs of a scenario draw. */
    public static List<Column<RunOutcome>> drawn(Scenario scenario) {
        CompiledScenario compiled = CompiledScenario.withoutPackages(scenario);
        return new InputColumns().add(compiled).of(compiled);
    }

    /** Returns the columns of all that was added, as they read a run of one scenario; a number that it lacks is empty. */
    public List<Column<RunOutcome>> of(CompiledScenario scenario) {
        Map<String, Integer> places = new HashMap<>();
        scenario.numbers().forEach(name -> places.put(name, places.size()));
        Map<String, Span> spans = scenario.inputs().spans();
        Set<String> taken = new HashSet<>();
        List<Column<RunOutcome>> columns = new ArrayList<>();
        drawn.forEach((name, distribution) -> {
            Integer place = places.get(name);
            Kind kind = kind(scenario.source(), name, distribution, spans.get(name));
            columns.add(new Column<>(
                    free(name, taken),
                    kind.type,
                    kind.meaning,
                    run -> run.isFailed() || place == null ? null : kind.value.apply(run.numbers()[place])));
        });
        Columns.of(scenario.source()).stream()
                .filter(column -> column.name().startsWith(COMMITTED))
                .forEach(columns::add);
        return columns;
    }

    /** What a number stands for: itself, a yes or no, or a word. */
    private record Kind(String type, String meaning, Function<Double, Object> value) {}

    private static Kind kind(Scenario scenario, String name, Distribution distribution, Span per) {
        Parameter.Choice choice = choice(scenario, name);
        if (choice == null && !FLAG.matcher(name).matches()) {
            return new Kind("DOUBLE", meaning(distribution, per), number -> number);
        }
        return choice == null || Set.of("true", "false").containsAll(choice.options())
                ? new Kind("BOOLEAN", "drawn: true | false", number -> number == 1)
                : new Kind("VARCHAR", "drawn choice: " + String.join(" | ", choice.options()), choice::option);
    }

    /** Returns the drawn choice that a number stands for; null if it is a number. */
    private static Parameter.Choice choice(Scenario scenario, String number) {
        return number.startsWith(PARAMETERS)
                        && scenario.parameters().get(number.substring(PARAMETERS.length()))
                                instanceof Parameter.Choice choice
                ? choice
                : null;
    }

    /** Returns what a column of words or of yes and no can be, by its name. */
    public static List<String> options(Scenario scenario, String column) {
        Parameter.Choice choice = choice(scenario, column);
        return choice == null ? List.of("false", "true") : choice.options();
    }

    /** SQL does not tell capital letters from small ones. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name + " " + n;
        }
        return free;
    }

    private static String meaning(Distribution distribution, Span per) {
        String unit = per == null ? "" : " per " + per.unitOfTime();
        return distribution == null
                ? "set by a factor of the study" + (per == null ? "" : "," + unit)
                : distribution.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ", from " + distribution.lower()
                        + " to " + distribution.upper() + unit;
    }
}
