package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.Window;
import org.parley.render.terminal.Screen;

/** Every command in windows of every width: no line is wider, and nothing but ASCII where that is all there is. */
class TerminalTest {

    private static final List<Integer> WIDTHS = List.of(40, 60, 80, 120);
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8);
    private static final String WAR = "scenarios/examples/valley-war.yaml";

    /** Names that are long, wide, or of several alphabets. */
    private static final String NAMES = """
            name: names
            about: {title: "Überfischung – 漁業の割り当てについての交渉、長い題名です 🐟🐟 Переговоры о квотах"}
            issues:
              quota: {options: ["нет соглашения о квотах на вылов рыбы", 漁獲量の半分を両国で分ける, "a\u0301 third ≥ half"]}
            actors:
              north: {label: Österreichisch-Ungarische Gesandtschaft, prefers: {quota: нет соглашения о квотах на вылов рыбы}}
              south: {label: 漁業協同組合連合会, prefers: {quota: 漁獲量の半分を両国で分ける}}
            calendar: {deadline: 6 rounds}
            """;

    private static final String STUDY = """
            study: small
            scenario: %s
            question: Does it help if the league surely gives troops, or would it make no difference that a few runs can show?
            factors:
              soldiers: {at: actors.league.contributes.troops.readiness, values: [0, 0.5, 1]}
              guarantor_seat: [never]
            design: one_at_a_time
            runs: 4 per case
            metrics: {holds: share(ceasefire_holds), rounds: mean(ceasefire_rounds)}
            """;

    @TempDir
    private static Path shared;

    private record Result(int code, String out, String err) {}

    private static Result parley(Screen screen, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(screen, new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private static Screen window(int width, Charset charset) {
        Map<String, String> environment = Map.of("COLUMNS", Integer.toString(width));
        return Window.of(environment, charset, () -> 80);
    }

    @BeforeAll
    static void play() throws IOException {
        Path names = Files.writeString(shared.resolve("names.yaml"), NAMES);
        for (String[] run : new String[][] {{WAR, "war"}, {names.toString(), "names-runs"}}) {
            assertThat(parley(Screen.PLAIN, "run", run[0], "--runs", "16", "--no-report", "--out", at(run[1])))
                    .returns(0, Result::code);
        }
        Files.writeString(
                shared.resolve("study.yaml"), STUDY.formatted(Path.of(WAR).toAbsolutePath()));
    }

    private static String at(String name) {
        return shared.resolve(name).toString();
    }

    private static String[] words(String command) {
        return Stream.of(
                        command.replace("WAR", WAR).replace("AT/", shared + "/").split(" "))
                .map(word -> word.replace('%', ' '))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run AT/names.yaml --only 3",
                "explain AT/war --run 3",
                "explain AT/names-runs --run 3 --level everything",
                "query AT/war DESCRIBE%runs",
                "query AT/names-runs FROM%runs%LIMIT%3",
                "analyse WAR",
                "analyse AT/names.yaml",
                "evidence scenarios/riyadh-2025.yaml",
                "evidence scenarios/examples/two-party-trade.yaml --effects --runs 9",
                "evidence AT/names.yaml --all",
                "validate WAR AT/names.yaml AT/study.yaml scenarios/variants/no-facilitator.yaml",
                "export AT/war --to AT/runs-of-the-war-as-one-table.csv --overwrite",
                "--help",
                "--version",
                "run --help",
            })
    void noLineIsWider(String command) {
        everywhere(command, 0, true);
    }

    /** What takes long is looked at in half of the windows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run WAR --runs 8 --no-report --overwrite --out AT/again",
                "run AT/names.yaml --runs 8 --no-report --overwrite --out AT/named",
                "explain AT/war --runs 2 --level everything",
                "whatif AT/war --set actors.league.contributes.troops.readiness=1 --run 3 --runs 8",
                "whatif AT/war --runs 1",
                "compare AT/war WAR --set actors.league.contributes.troops.readiness=1 --runs 16",
                "discover AT/war",
                "compare AT/names-runs AT/names-runs",
                "explain AT/names-runs --level everything",
                "sweep AT/study.yaml --overwrite --out AT/swept --no-report",
                "sweep AT/study.yaml --dry-run",
                "sensitivity WAR --trajectories 2 --points 16 --runs 2 --top 2",
                "sensitivity WAR --dry-run",
            })
    void norIsThatOfAnAnswerThatTakesLonger(String command) {
        everywhere(command, 0, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run AT/nothing-of-this-name.yaml",
                "run WAR --set actors.nobody=1",
                "run WAR --nonsense",
                "report AT/nothing-of-this-name",
                "discover AT/names-runs",
            })
    void norIsThatOfAComplaint(String command) {
        everywhere(command, ExitCode.BAD_INPUT, true);
    }

    @Test
    void norIsThatOfAVerdict() {
        for (int width : List.of(40, 80)) {
            check("verify scenarios/textbook/nash-1950.yaml", 0, width, StandardCharsets.US_ASCII);
        }
    }

    /** Calls a command in windows of each width, and in each with either character set or with them in turn. */
    private static void everywhere(String command, int code, boolean each) {
        for (int n = 0; n < WIDTHS.size(); n++) {
            int width = WIDTHS.get(n);
            List<Charset> some = each ? CHARSETS : List.of(CHARSETS.get(n % CHARSETS.size()));
            some.forEach(charset -> check(command, code, width, charset));
        }
    }

    private static void check(String command, int code, int width, Charset charset) {
        Result result = parley(window(width, charset), words(command));
        String all = (result.out() + result.err()).replaceAll("\u001b\\[[0-9;]*m", "");
        assertThat(result.code()).as(all).isEqualTo(code);
        assertThat(all).isNotBlank().doesNotContain("\u001b");
        assertThat(all.lines())
                .allSatisfy(line -> assertThat(cells(line))
                        .as("width of '%s' from %s in %d columns", line, command, width)
                        .isLessThanOrEqualTo(width));
        if (charset == StandardCharsets.US_ASCII) {
            assertThat(all).matches("[\\x20-\\x7e\\n]*");
        }
    }

    private static int cells(String line) {
        return line.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query AT/war FROM%runs%LIMIT%3 --format json",
                "query AT/war FROM%runs%LIMIT%3 --format csv",
                "explain AT/war --runs 2 --format json",
                "compare AT/war AT/war --format csv",
                "discover AT/war --format json",
                "analyse AT/names.yaml --format json",
                "evidence WAR --format csv",
                "validate AT/study.yaml --format json",
                "schema",
                "generate-completion",
            })
    void whatProgramsReadIsNeverBroken(String command) {
        String[] words = words(command);
        Result window = parley(window(40, StandardCharsets.UTF_8), words);
        assertThat(window)
                .returns(0, Result::code)
                .returns(parley(Screen.PLAIN, words).out(), Result::out);
    }

    @Test
    void filesDoNotDependOnTheWindow() throws IOException {
        for (Screen screen : List.of(Screen.PLAIN, window(40, StandardCharsets.US_ASCII))) {
            assertThat(parley(screen, words("explain AT/war --run 3 --out AT/told-" + screen.width())))
                    .returns(0, Result::code);
        }
        assertThat(shared.resolve("told-40/explanation.txt"))
                .hasSameTextualContentAs(shared.resolve("told-" + Integer.MAX_VALUE + "/explanation.txt"));
    }
}
