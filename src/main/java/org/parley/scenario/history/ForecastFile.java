package org.parley.scenario.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;

/** Reads forecasts of other people: a CSV of probabilities, a line for each case. */
public final class ForecastFile {

    private static final List<String> COLUMNS = List.of("forecaster", "case", "t1", "t2", "t3");

    private final Path file;
    private final Set<String> cases;
    private final List<Problem> faults = new ArrayList<>();

    private ForecastFile(Path file, Set<String> cases) {
        this.file = file;
        this.cases = cases;
    }

    /**
     * Forecast of somebody.
     *
     * @param forecaster who
     * @param id of the case
     * @param t1 probability of agreement within 12 months; NaN where none is given, as in the others
     * @param t2 probability that it is in force 12 months later
     * @param t3 probability that it is in force 60 months later
     */
    public record Given(String forecaster, String id, double t1, double t2, double t3) {}

    /**
     * Reads a file with the columns {@code forecaster, case, t1, t2, t3}; of these the first and the last two may be left out.
     *
     * @param cases ids of the cases
     * @throws ScenarioException with every problem found, if there is one
     */
    public static List<Given> read(Path file, Set<String> cases) {
        ForecastFile reader = new ForecastFile(file, cases);
        List<Given> given = reader.read();
        if (!reader.faults.isEmpty()) {
            throw new ScenarioException(reader.faults);
        }
        return given;
    }

    private List<Given> read() {
        List<String> lines = TextFile.read(file).lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0).toLowerCase(Locale.ROOT));
        for (String name : header) {
            if (!COLUMNS.contains(name)) {
                fault(1, name, name, "is no column of forecasts", Spelling.suggestion(name, COLUMNS));
            }
        }
        if (!header.contains("case") || !header.contains("t1")) {
            fault(1, "", null, "needs a first line such as 'forecaster,case,t1,t2,t3'", null);
            return List.of();
        }
        String own = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        List<Given> all = new ArrayList<>();
        for (int n = 2; n <= lines.size(); n++) {
            List<String> row = cells(lines.get(n - 1));
            if (lines.get(n - 1).isBlank()) {
                continue;
            }
            String id = cell(header, row, "case");
            if (!cases.contains(id)) {
                fault(n, "case", id, "is no case of the library", Spelling.suggestion(id, cases));
            }
            String who = cell(header, row, "forecaster");
            all.add(new Given(
                    who.isEmpty() ? own : who,
                    id,
                    p(n, header, row, "t1"),
                    p(n, header, row, "t2"),
                    p(n, header, row, "t3")));
        }
        return all;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static String cell(List<String> header, List<String> row, String name) {
        int place = header.indexOf(name);
        return place < 0 || place >= row.size() ? "" : row.get(place);
    }

    private double p(int line, List<String> header, List<String> row, String name) {
        String text = cell(header, row, name);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double p = Double.parseDouble(text);
            if (p >= 0 && p <= 1) {
                return p;
            }
        } catch (NumberFormatException e) {
            // Told below, as what is out of range.
        }
        fault(line, name, text, "must be a probability from 0 to 1", null);
        return Double.NaN;
    }

    private void fault(int line, String path, String value, String rule, String maybe) {
        faults.add(new Problem(Problem.Severity.ERROR, file.toString(), line, path, value, rule, maybe));
    }
}
