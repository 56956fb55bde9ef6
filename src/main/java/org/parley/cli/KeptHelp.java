package org.parley.cli;

import java.util.Set;
import org.parley.render.terminal.Screen;

/**
 * Help of {@code parley} as Picocli prints it, kept as text: it is what people ask for first, and to make it takes Picocli three
 * times as long as the JVM takes to start. A test holds it to what Picocli prints and writes it anew.
 */
final class KeptHelp {

    private static final String TEXT = """
            Usage: parley [-hV] [--stacktrace] COMMAND
            Negotiations as agent-based models, run from scenario files.
              -h, --help         Show this help message and exit.
                  --stacktrace   Show where in the program an error arose.
              -V, --version      Print version information and exit.
            Commands:
              new                  Write a commented scenario to start from. An existing
                                     file is never touched.
              examples             List the example scenarios, and how to get each.
              show                 Say in words and as a figure what a scenario file
                                     assumes.
              places               List what can be set in a scenario: ranges, defaults,
                                     typical values.
              validate             Read scenario and study files and tell all their
                                     problems, each with its line and a remedy.
              schema               Print the JSON Schema of scenario files, study files or
                                     answers.
              evidence             Tell what every number, direction and rule of a scenario
                                     rests on, and what is weakest.
              run                  Play a scenario many times and write the distributions
                                     of its outcomes.
              report               Write report.html again into the folders of parley run,
                                     sweep, compare, discover, explain, whatif and
                                     sensitivity:
              sweep                Play all cases of a study and write what each comes to.
                                     If it is stopped, however roughly, the same command
              merge                Put the parts of a study or run together: the same bytes
                                     as if one machine had played all runs.
              sensitivity          Tell which of the numbers that a scenario leaves open
                                     matter for what comes of it, and how much is pure
                                     chance:
              query                Ask a results folder a question in SQL. The rows of runs
                                     are the table runs, and what each run drew is the table
              export               Write a table of a results folder as one file: csv,
                                     parquet or json, by its name.
              compare              Compare scenarios: how they end, when, on what terms,
                                     for whom, and how long it lasts, with intervals and
                                     tests.
              explain              Tell why. Of a results folder: over all runs, what stood
                                     between the talks and an agreement, and what
              whatif               Play the runs of a results folder again with one thing
                                     changed and the same luck: one run told twice, and
                                     what became what over all of them. Without --set, find
                                     whose veto, seat or guarantee changes the outcome most.
              discover             Tell under which assumptions something happens: boxes in
                                     the space of a scenario's uncertain numbers and
              analyse              Solve a scenario exactly, without simulation: bargaining
                                     range, Pareto frontier, cooperative solutions,
              verify               Run published models and compare Parley with what their
                                     authors say.
              laws                 Test the laws that the model must obey on a scenario.
              history              Make scenarios of coded historical cases, or freeze a
                                     library of them.
              hindcast             Forecast coded historical cases, each learned from all
                                     others, and score it.
              calibrate            Learn the shared coefficients of the model from coded
                                     historical cases.
              install              Put parley, completion and manual pages where a shell
                                     finds them.
              generate-completion  Generate bash/zsh completion script for parley.

            Example:
              parley new talks.yaml
              parley run talks.yaml

            Exit codes: 0 done, 1 failed by our fault, 2 bad input, 130 interrupted, 141
            the reader of a pipe went away.
            """;

    private KeptHelp() {}

    static String text() {
        return TEXT;
    }

    /** Whether a command line asks for nothing else, and nobody watches; a window may be narrow or show colours. */
    static boolean isAskedFor(Screen screen, String... words) {
        return words.length == 1 && Set.of("--help", "-h").contains(words[0]) && !screen.isWindow();
    }
}
