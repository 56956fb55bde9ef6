package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.PartMaking.Outcome;

/** The notebooks read a results folder and say what its own tables say. Each is skipped where its language is missing. */
class NotebooksTest {

    private static final Path NOTEBOOKS = Path.of("src/site/resources/notebooks");

    private static final Pattern CELL = Pattern.compile("(?ms)^```\\{(?:python|r)}\\n(.*?)^```$");

    private static final int RUNS = 300;

    @TempDir
    private Path folder;

    @BeforeEach
    void results() {
        parley(
                "run",
                "scenarios/examples/border-war.yaml",
                "--events",
                "--runs",
                Integer.toString(RUNS),
                "--no-report",
                "--quiet",
                "--out",
                folder.resolve("results").toString());
        for (String table : List.of("runs", "inputs", "rounds")) {
            String file = folder.resolve(table + ".csv").toString();
            parley("export", folder.resolve("results").toString(), "--table", table, "--to", file);
        }
    }

    private static void parley(String... words) {
        Outcome made = PartMaking.parley(words);
        assertThat(made.code()).as(made.err()).isZero();
    }

    /** Runs the cells of a notebook one after the other, as Quarto would, and returns what they print. */
    private String cells(String notebook, String... interpreter) throws IOException, InterruptedException {
        String code = CELL.matcher(Files.readString(NOTEBOOKS.resolve(notebook)))
                .results()
                .map(cell -> cell.group(1))
                .collect(Collectors.joining("\n"));
        List<String> command = new ArrayList<>(List.of(interpreter));
        command.add(Files.writeString(folder.resolve("cells"), code).toString());
        Outcome made = process(command);
        assertThat(made.code()).as(made.err()).isZero();
        for (String picture : List.of("ends.png", "refusals.png")) {
            assertThat(Files.size(folder.resolve(picture))).isGreaterThan(1000);
        }
        return made.out();
    }

    private Outcome process(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PARLEY_RESULTS", folder.resolve("results").toString());
        builder.environment().put("PARLEY_TABLES", folder.toString());
        builder.environment().put("MPLBACKEND", "Agg");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private boolean works(String... command) throws InterruptedException {
        try {
            return process(List.of(command)).code() == 0;
        } catch (IOException e) {
            return false; // There is no such program.
        }
    }

    /** Requires a line with the share of each outcome that occurs, as the folder has it. */
    private void requireShares(String printed) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("results/outcomes.csv"));
        int seen = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            long count = Long.parseLong(cells[2]);
            if (count > 0) {
                seen++;
                String share = String.format(Locale.ROOT, "%.3f", (double) count / RUNS);
                assertThat(printed).containsPattern("(?m)^" + cells[0] + " +" + share);
            }
        }
        assertThat(seen).isGreaterThan(1);
    }

    @Test
    void pythonReadsPlotsAndRegresses() throws IOException, InterruptedException {
        String python = works("python3", "-c", "import pandas, matplotlib") ? "python3" : "/usr/bin/python3";
        assumeTrue(works(python, "-c", "import pandas, matplotlib"), "no Python with pandas and Matplotlib");
        String printed = cells("results.qmd", python);
        requireShares(printed);
        assertThat(printed).contains(RUNS + " runs").containsPattern("actors[.]lowland[.]war[.]cost +\\d");
    }

    @Test
    void baseRReadsPlotsAndRegresses() throws IOException, InterruptedException {
        assumeTrue(works("Rscript", "--version"), "no R");
        String printed = cells("results-r.qmd", "Rscript");
        requireShares(printed);
        assertThat(printed).contains(RUNS + " runs").containsPattern("actors[.]lowland[.]war[.]cost +\\d");
    }
}
