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
              validate             Read scenario, study and lesson files and tell all their
                                     problems, each with its line and a remedy.
              schema               Print the JSON Schema of scenario, study or lesson
                                     files, answers or messages.
              evidence             Tell what every number, direction and rule of a scenario
                                     rests on, and what is weakest.
              run                  Play a scenario many times and write the distributions
                                     of its outcomes.
              play                 Take a seat yourself, against the model in all others.
              handout              Print role sheets, quizzes or instructor's notes of a
                                     lesson.
              explore              Turn the knobs of a scenario and see what changes, in
                                     the browser.
              serve                Let a class negotiate in its browsers, each student in a
                                     seat against the model.
              report               Write the page of a result, report.html, again.
              sweep                Play all cases of a study and write what each comes to.
              merge                Put the parts of a study or run together: the same bytes
                                     as if one machine had played all runs.
              sensitivity          Tell which uncertain numbers matter, and how much is
                                     chance.
              query                Ask a results folder a question in SQL.
              export               Write a table of a results folder as one file: csv,
                                     parquet, json or xlsx, by its name.
              compare              Compare scenarios, with intervals and tests.
              explain              Tell why talks end as they do: one run, or all.
              whatif               Play runs again with one thing changed and the same luck.
              discover             Tell under which assumptions something happens.
              analyse              Solve a scenario exactly, without simulation.
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
