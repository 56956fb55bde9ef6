package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a message that says where, what and why, and all of it at once. */
class BadInputTest {

    private static final String SOUND = """
            name: sound
            issues:
              land: {options: [all, half, none]}
              water: {options: [open, shared]}
            actors:
              a:
                prefers: {land: {ideal: all, salience: 0.5}, water: open}
              b:
                prefers: {land: none, water: shared}
                patience: 0.9
            tracks:
              talks:
                issues: [land, water]
                parties: {a: consents, b: {consents: true, joins: from_start}}
            """;

    @TempDir
    private Path folder;

    private record Bad(String what, String from, String to, int line, String... says) {}

    private static final List<Bad> BAD = List.of(
            new Bad("unknown key", "patience: 0.9", "patiense: 0.9", 10, "actors.b.patiense", "patience"),
            new Bad("wrong type", "patience: 0.9", "patience: [1]", 10, "actors.b.patience", "must be a number"),
            new Bad("word for a number", "patience: 0.9", "patience: high", 10, "actors.b.patience", "'high'"),
            new Bad("out of range", "patience: 0.9", "patience: 1.5", 10, "actors.b.patience", "below 1"),
            new Bad("not a number", "patience: 0.9", "patience: .nan", 10, "finite"),
            new Bad("infinite", "salience: 0.5", "salience: .inf", 7, "finite"),
            new Bad("too large to be finite", "salience: 0.5", "salience: 1e999", 7, "finite"),
            new Bad("negative weight", "salience: 0.5", "salience: -0.5", 7, "salience", "at least 0"),
            new Bad("range of a distribution", "patience: 0.9", "patience: {uniform: [0.5, 1.2]}", 10, "below 1"),
            new Bad("distribution in disorder", "patience: 0.9", "patience: {uniform: [0.9, 0.5]}", 10, "low to high"),
            new Bad(
                    "two distributions",
                    "patience: 0.9",
                    "patience: {uniform: [0.1, 0.5], beta: [1, 2]}",
                    10,
                    "exactly one"),
            new Bad("ideal that is no option", "land: none", "land: nothing", 9, "'nothing' is no option of land"),
            new Bad("misspelt option", "land: none", "land: non", 9, "Maybe 'none'"),
            new Bad("unknown actor", "a: consents", "aa: consents", 14, "'aa' is no actor"),
            new Bad("unknown issue", "[land, water]", "[land, watre]", 13, "'watre' is no issue", "Maybe 'water'"),
            new Bad("unreadable condition", "joins: from_start", "joins: when ready", 14, "joins", "'when'"),
            new Bad(
                    "nobody can enter",
                    "parties: {a: consents, b: {consents: true, joins: from_start}}",
                    "parties: {a: {consents: true, joins: never}, b: {consents: true, joins: never}}",
                    14,
                    "never lets anybody take a seat"),
            new Bad(
                    "nobody consents",
                    "parties: {a: consents, b: {consents: true, joins: from_start}}",
                    "parties: {a: attends, b: attends}",
                    14,
                    "needs nobody's consent"),
            new Bad(
                    "red lines leave nothing",
                    "land: {ideal: all, salience: 0.5}, water: open",
                    "land: {ideal: all, red_lines: [half, none]}, water: {ideal: open, red_lines: [shared]}",
                    14,
                    "can never agree"),
            new Bad(
                    "quota above votes",
                    "issues: [land, water]",
                    "issues: [land, water]\n    quota: 3",
                    14,
                    "needs more votes"),
            new Bad(
                    "duplicate key",
                    "    patience: 0.9",
                    "    patience: 0.9\n    patience: 0.8",
                    11,
                    "second time",
                    "line 10"),
            new Bad("tab", "  a:", "\ta:", 6, "spaces instead of tabs"),
            new Bad("unknown parameter", "patience: 0.9", "patience: $calm", 10, "'$calm' is no parameter"),
            new Bad("no value", "patience: 0.9", "patience:", 10, "has no value"),
            new Bad("front without a war", "joins: from_start", "joins: front >= 3", 14, "there is no war"),
            new Bad("unknown claim", "patience: 0.9", "evidence: [p1]", 10, "is no claim"),
            new Bad(
                    "negative weight of a discrete number",
                    "patience: 0.9",
                    "patience: {discrete: {values: [0.1, 0.2], weights: [-1, 2]}}",
                    10,
                    "at least 0"));

    @TestFactory
    Stream<DynamicTest> eachIsReportedWhereItStands() {
        return BAD.stream()
                .map(bad -> DynamicTest.dynamicTest(bad.what(), () -> {
                    assertThat(SOUND).contains(bad.from());
                    List<Problem> problems = problems(SOUND.replace(bad.from(), bad.to()));
                    assertThat(problems).anySatisfy(p -> {
                        assertThat(p.line()).isEqualTo(bad.line());
                        assertThat(p.toString()).contains(bad.says());
                    });
                }));
    }

    @Test
    void theSoundOneIsSound() {
        ScenarioFile file = ScenarioReader.readText("sound.yaml", SOUND, Map.of());
        assertThat(file.warnings()).isEmpty();
        assertThat(file.scenario().tracks()).containsOnlyKeys("talks");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        String bad = SOUND.replace("patience: 0.9", "patiense: 0.9")
                .replace("land: none", "land: nothing")
                .replace("joins: from_start", "joins: when ready");
        assertThat(problems(bad)).extracting(Problem::line).containsExactly(9, 10, 14);
    }

    @Test
    void defaultsKeepATwoPartyScenarioShort() {
        String text = """
                name: short
                issues: {price: {options: [low, middle, high]}}
                actors: {buyer: {prefers: {price: low}}, seller: {prefers: {price: high}}}
                """;
        Scenario scenario =
                ScenarioReader.readText("short.yaml", text, Map.of()).scenario();
        assertThat(scenario.tracks().get("talks").parties()).containsOnlyKeys("buyer", "seller");
        assertThat(scenario.tracks().get("talks").parties().get("buyer").consents())
                .isTrue();
        assertThat(scenario.calendar().deadlineRounds()).isEqualTo(20);
        assertThat(scenario.issues().get("price").statusQuo()).isEqualTo("low");
    }

    @Test
    void tooManyPackagesAreCounted() {
        StringBuilder text = new StringBuilder("name: many\nissues:\n");
        for (int k = 0; k < 8; k++) {
            text.append("  i").append(k).append(": {options: [a, b, c, d]}\n");
        }
        text.append("actors: {a: {prefers: {i0: a}}, b: {prefers: {i0: b}}}\n");
        assertThat(problems(text.toString()))
                .anySatisfy(p -> assertThat(p.toString()).contains("65536", "Maybe split"));
    }

    @Test
    void aliasesDoNotExplode() {
        StringBuilder text = new StringBuilder("name: bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            text.append('a').append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(problems(text.toString()).get(0).rule()).containsPattern("aliases|written out");
        assertThat(problems("name: &n [*n]\n")).isNotEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(problems("name: " + "[".repeat(500) + "]".repeat(500)).get(0).rule())
                .containsIgnoringCase("nest");
    }

    @Test
    void filesThatAreNoScenario() throws IOException {
        assertThat(problems(folder.resolve("absent.yaml")).get(0).rule()).contains("does not exist");
        assertThat(problems(folder).get(0).rule()).contains("is a folder");
        assertThat(problems(file(new byte[] {1, 0, 2})).get(0).rule()).contains("binary");
        assertThat(problems(file(new byte[] {(byte) 0xff, (byte) 0xfe, 65}))
                        .get(0)
                        .rule())
                .contains("UTF-8");
        assertThat(problems(file(new byte[0])).get(0).rule()).contains("empty");
        assertThat(problems(file("- a\n- b\n".getBytes(StandardCharsets.UTF_8)))
                        .get(0)
                        .rule())
                .contains("keys and values");
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile f = new RandomAccessFile(large.toFile(), "rw")) {
            f.setLength(100L << 20);
        }
        assertThat(problems(large).get(0).rule()).contains("104857600 bytes");
    }

    @Test
    void settingValuesOnTheCommandLine() {
        assertThat(set("actors.b.patience", "0.5")
                        .actors()
                        .get("b")
                        .patience()
                        .distribution()
                        .mean())
                .isEqualTo(0.5);
        assertThat(set("talks.private_information", "0.3")
                        .talks()
                        .privateInformation()
                        .distribution()
                        .mean())
                .isEqualTo(0.3);
        assertThat(failure("actors.b.patiense", "0.5")).contains("--set actors.b.patiense=0.5", "Maybe 'patience'");
        assertThat(failure("actors.c.patience", "0.5")).contains("there is no 'c'");
        assertThat(failure("actors.b.patience", "2")).contains("--set actors.b.patience=2", "below 1");
        assertThat(failure("name.x", "2")).contains("nothing below it");
    }

    private static Scenario set(String path, String value) {
        return ScenarioReader.readText("sound.yaml", SOUND, Map.of(path, value)).scenario();
    }

    private static String failure(String path, String value) {
        return catchThrowableOfType(ScenarioException.class, () -> set(path, value))
                .getMessage();
    }

    @Test
    void theResolvedFileReadsBackToTheSame() {
        ScenarioFile first = ScenarioReader.readText("sound.yaml", SOUND, Map.of("actors.b.patience", "0.5"));
        ScenarioFile second = ScenarioReader.readText("resolved.yaml", first.yaml(), Map.of());
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(second.scenario()).isEqualTo(first.scenario());
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.readText("test.yaml", text, Map.of()))
                .problems();
    }

    private static List<Problem> problems(Path file) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, Map.of()))
                .problems();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("f" + bytes.length + ".yaml"), bytes);
    }
}
