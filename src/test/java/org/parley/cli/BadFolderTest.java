package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of every command that reads a results folder: whatever is wrong with it is told in clear words with a remedy,
 * with exit code 2, and nothing is written, neither there nor elsewhere.
 */
class BadFolderTest {

    @TempDir
    private static Path folder;

    private static Path runs;
    private static Path sweep;

    /** A command line that reads a folder, by a short name; it would write into {@code out} if it could. */
    private record Reader(String name, Function<String, List<String>> words) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What can be wrong with a folder.
     *
     * @param name name of the folder
     * @param spoil makes it
     * @param told what every command says of it
     */
    private record Spoilt(String name, Spoiler spoil, List<String> told) {

        Spoilt(String name, Spoiler spoil, String... told) {
            this(name, spoil, List.of(told));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Spoiler {

        void spoil(Path place) throws IOException;
    }

    private static final List<Reader> OF_RUNS = List.of(
            new Reader("report", place -> List.of("report", place)),
            new Reader("explain", place -> List.of("explain", place, "--out", out())),
            new Reader("explain --run", place -> List.of("explain", place, "--run", "0", "--out", out())),
            new Reader("explain --pick", place -> List.of("explain", place, "--pick", "typical", "--out", out())),
            new Reader("whatif", place -> List.of("whatif", place, "--runs", "2", "--out", out())));

    private static final List<Reader> OF_ANY = List.of(
            new Reader("compare", place -> List.of("compare", place, place, "--out", out())),
            new Reader("discover", place -> List.of("discover", place, "--out", out())),
            new Reader("query", place -> List.of("query", place, "SELECT sum(end_round) FROM runs")),
            new Reader("export", place -> List.of("export", place, "--to", out() + ".csv")));

    /** What is wrong whichever command made the folder. */
    private static final List<Spoilt> NO_RESULT = List.of(
            new Spoilt("missing", place -> {}, "missing does not exist", "parley run SCENARIO --out"),
            new Spoilt("empty", Files::createDirectory, "empty is no results folder: it has no manifest.json", "Maybe"),
            new Spoilt(
                    "thesis",
                    place -> Files.writeString(Files.createDirectory(place).resolve("chapter.txt"), "1"),
                    "thesis is no results folder: it has no manifest.json",
                    "Maybe"),
            new Spoilt(
                    "unfinished",
                    place -> Files.createDirectories(place.resolveSibling(".unfinished.partial")),
                    "unfinished is not finished",
                    "Maybe give the command again"),
            new Spoilt(
                    "stopped",
                    place -> Files.writeString(
                            Files.createDirectories(place.resolveSibling(".stopped.partial"))
                                    .resolve("identity.json"),
                            "{}"),
                    "stopped is not finished",
                    "it goes on where it stopped"),
            new Spoilt(
                    "foreign",
                    place -> Files.writeString(Files.createDirectory(place).resolve("manifest.json"), "{\"name\": 1}"),
                    "foreign is no results folder: its manifest.json is not one that Parley writes",
                    "Maybe"));

    private static final List<Spoilt> DAMAGED = List.of(
            new Spoilt(
                    "of-another-version",
                    place -> manifest(place, "\"version\" : \"[^\"]*\"", "\"version\" : \"9.9.9\""),
                    "was made by Parley 9.9.9, and this is",
                    "Maybe"),
            new Spoilt(
                    "of-a-later-form",
                    place -> manifest(place, "\"parley_results\" : 2,\\s*\"version\" : \"[^\"]*\"", """
                            "parley_results" : 3, "version" : "9.9.9\""""),
                    "was made by Parley 9.9.9, in a form that this one does not know yet",
                    "Maybe a later version"),
            new Spoilt(
                    "cut-manifest",
                    place -> manifest(place, "(?s)\"sha256\".*", ""),
                    "manifest.json is damaged: it is no JSON",
                    "Maybe"),
            new Spoilt(
                    "manifest-without-files",
                    place -> manifest(place, "sha256", "sha1"),
                    "manifest.json is damaged: it does not list the files of the folder",
                    "Maybe"),
            new Spoilt(
                    "manifest-that-leads-out",
                    place -> manifest(place, "README.md", "../README.md"),
                    "manifest.json is damaged: it lists files that are not in the folder",
                    "Maybe"),
            new Spoilt(
                    "manifest-with-a-nul",
                    place -> manifest(place, "README.md", "\\\\u0000"),
                    "manifest.json is damaged: it lists files that are not in the folder",
                    "Maybe"));

    private static final List<Spoilt> DAMAGED_RUNS = List.of(
            new Spoilt("cut-runs", place -> cut(place.resolve("runs.parquet")), "runs.parquet is damaged", "Maybe"),
            new Spoilt(
                    "no-runs",
                    place -> Files.delete(place.resolve("runs.parquet")),
                    "runs.parquet is missing",
                    "Maybe"),
            new Spoilt(
                    "rubbish-with-its-digest",
                    place -> replace(place, "runs.parquet", "PAR1 and nothing else, PAR1"),
                    "cannot be read",
                    "Maybe make the folder again"));

    /** What those who ask only the tables need not mind. */
    private static final List<Spoilt> DAMAGED_SCENARIO = List.of(
            new Spoilt(
                    "changed-scenario",
                    place -> Files.writeString(place.resolve("scenario.yaml"), "name: other"),
                    "scenario.yaml is damaged or was changed",
                    "Maybe"),
            new Spoilt(
                    "no-scenario",
                    place -> Files.delete(place.resolve("scenario.yaml")),
                    "scenario.yaml is missing",
                    "Maybe"),
            new Spoilt(
                    "rubbish-for-a-scenario",
                    place -> replace(place, "scenario.yaml", "name: ["),
                    "scenario.yaml:1: error: is not valid YAML",
                    "Maybe"),
            new Spoilt(
                    "more-runs-promised",
                    place -> manifest(place, "\"runs\" : \"20\"", "\"runs\" : \"21\""),
                    "runs.parquet holds 20 runs, where manifest.json says 21",
                    "Maybe"),
            new Spoilt(
                    "no-seed",
                    place -> manifest(place, "\"seed\" : \"1\"", "\"seed\" : \"99999999999999999999\""),
                    "manifest.json is damaged: its 'seed' is no whole number",
                    "Maybe"));

    private static final List<Spoilt> DAMAGED_SWEEP = List.of(
            new Spoilt(
                    "cut-part",
                    place -> cut(place.resolve("runs/part-00000.parquet")),
                    "part-00000.parquet is damaged",
                    "Maybe"),
            new Spoilt(
                    "no-part",
                    place -> Files.delete(place.resolve("runs/part-00000.parquet")),
                    "part-00000.parquet is missing",
                    "Maybe"),
            new Spoilt("no-cases", place -> Files.delete(place.resolve("cases.csv")), "cases.csv is missing", "Maybe"));

    private static final List<Spoilt> DAMAGED_STUDY = List.of(
            new Spoilt(
                    "changed-study",
                    place -> Files.writeString(place.resolve("study.yaml"), "study: other"),
                    "study.yaml is damaged or was changed",
                    "Maybe"),
            new Spoilt(
                    "rubbish-for-cases",
                    place -> replace(place, "cases.csv", "case,seed,runs\n"),
                    "cases.csv holds 0 cases, where manifest.json says 2",
                    "Maybe"));

    private static String out() {
        return folder.resolve("out").toString();
    }

    @BeforeAll
    static void makeResults() throws IOException {
        runs = folder.resolve("runs");
        String scenario =
                Path.of("scenarios/examples/valley-war.yaml").toAbsolutePath().toString();
        assertThat(parley(List.of("run", scenario, "--runs", "20", "--quiet", "--no-report", "--out", runs.toString())))
                .isEmpty();
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: patience
                scenario: %s
                factors: {patience: {at: actors.highland.patience, values: [0.8, 0.9]}}
                design: grid
                runs: 10 per case
                """.formatted(scenario));
        sweep = folder.resolve("sweep");
        assertThat(parley(List.of("sweep", study.toString(), "--quiet", "--no-report", "--out", sweep.toString())))
                .isEmpty();
    }

    /** Returns what a command complains of; nothing if it is content. */
    private static String parley(List<String> words) {
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), words.toArray(String[]::new));
        assertThat(code).as(err.toString()).isEqualTo(err.toString().isEmpty() ? 0 : 2);
        return err.toString();
    }

    private static void manifest(Path place, String pattern, String replacement) throws IOException {
        Path file = place.resolve("manifest.json");
        String before = Files.readString(file);
        String after = Pattern.compile(pattern).matcher(before).replaceFirst(replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** Replaces a file, and its digest too, as no accident would. */
    private static void replace(Path place, String name, String text) throws IOException {
        Files.writeString(place.resolve(name), text);
        manifest(place, "\"" + name + "\" : \"[0-9a-f]+\"", "\"" + name + "\" : \"" + sha256(text) + "\"");
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Map<String, String> contents(Path place) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static Stream<Arguments> pairs(List<Spoilt> wrong, List<Reader> readers) {
        return wrong.stream().flatMap(w -> readers.stream().map(r -> Arguments.of(w, r)));
    }

    private static List<Reader> both() {
        return Stream.concat(OF_RUNS.stream(), OF_ANY.stream()).toList();
    }

    private static List<Reader> askingTheScenario() {
        return Stream.concat(OF_RUNS.stream(), OF_ANY.stream().limit(2)).toList();
    }

    static Stream<Arguments> nothing() {
        return pairs(NO_RESULT, both());
    }

    static Stream<Arguments> badRuns() {
        // Whoever asks only the tables may ask those of another version.
        return Stream.of(
                        pairs(DAMAGED.subList(0, 1), askingTheScenario()),
                        pairs(DAMAGED.subList(1, DAMAGED.size()), both()),
                        pairs(DAMAGED_RUNS, both()),
                        pairs(DAMAGED_SCENARIO, askingTheScenario()))
                .flatMap(pairs -> pairs);
    }

    static Stream<Arguments> badSweeps() {
        List<Reader> readers = new ArrayList<>(OF_ANY);
        readers.add(OF_RUNS.get(0));
        List<Reader> asking = List.of(readers.get(0), readers.get(1), readers.get(4));
        return Stream.of(
                        pairs(DAMAGED.subList(0, 1), asking),
                        pairs(DAMAGED.subList(1, DAMAGED.size()), readers),
                        pairs(DAMAGED_SWEEP, readers),
                        pairs(DAMAGED_STUDY, asking))
                .flatMap(pairs -> pairs);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("nothing")
    void whatIsNoResultIsToldAndLeft(Spoilt wrong, Reader reader) throws IOException {
        isToldAndLeft(null, wrong, reader);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badRuns")
    void badRunsAreToldAndLeft(Spoilt wrong, Reader reader) throws IOException {
        isToldAndLeft(runs, wrong, reader);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badSweeps")
    void aBadStudyIsToldAndLeft(Spoilt wrong, Reader reader) throws IOException {
        isToldAndLeft(sweep, wrong, reader);
    }

    private static void isToldAndLeft(Path good, Spoilt wrong, Reader reader) throws IOException {
        Path around = Files.createTempDirectory(folder, "around");
        Path place = around.resolve(wrong.name());
        if (good != null) {
            copy(good, place);
        }
        wrong.spoil().spoil(place);
        Map<String, String> before = contents(around);
        String said = parley(reader.words().apply(place.toString()));
        assertThat(said)
                .contains(wrong.told())
                .doesNotContain("Exception", "Error:", "at org.", "null", "not your fault")
                .hasSizeLessThan(600);
        assertThat(contents(around)).isEqualTo(before);
        assertThat(Path.of(out())).doesNotExist();
        assertThat(Path.of(out() + ".csv")).doesNotExist();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        for (Reader reader : List.of(OF_RUNS.get(0), OF_RUNS.get(4), OF_ANY.get(1), OF_ANY.get(2), OF_ANY.get(3))) {
            assertThat(parley(reader.words().apply(file.toString())))
                    .contains("notes.txt is no results folder but a file", "Maybe a folder that");
            assertThat(parley(reader.words().apply(runs.resolve("README.md").toString())))
                    .contains("Maybe the folder in which it lies.");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderOfAnotherKindSaysWhatItHolds() {
        for (Reader reader : OF_RUNS.subList(1, OF_RUNS.size())) {
            assertThat(parley(reader.words().apply(sweep.toString())))
                    .contains("holds a study, not runs of one scenario. Maybe a folder that parley run made.");
        }
        Path told = folder.resolve("told");
        assertThat(parley(List.of("explain", runs.toString(), "--run", "0", "--out", told.toString())))
                .isEmpty();
        for (Reader reader : OF_RUNS.subList(1, OF_RUNS.size())) {
            assertThat(parley(reader.words().apply(told.toString()))).contains("holds an explanation without runs");
        }
        assertThat(parley(List.of("query", told.toString(), "SELECT * FROM runs")))
                .contains("told has no table 'runs'. Did you mean 'run'? Its tables are events, run.");
        assertThat(parley(List.of("query", runs.toString(), "SELECT * FROM cases")))
                .contains(
                        "has no table 'cases'. Its tables are runs, inputs, outcomes, terms, actors, blocking, survival, gates.");
    }

    /** A program that keeps a file of the same name is not Parley. */
    @Test
    void noOutputGoesOverAForeignManifest() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("extension"));
        Files.writeString(foreign.resolve("manifest.json"), "{\"manifest_version\": 3}");
        Map<String, String> before = contents(foreign);
        String words = "--overwrite --runs 5 --quiet --out";
        List<String> run = new ArrayList<>(List.of("run", "scenarios/examples/two-party-trade.yaml"));
        run.addAll(List.of(words.split(" ")));
        run.add(foreign.toString());
        assertThat(parley(run)).contains("holds files that are no result of Parley");
        assertThat(contents(foreign)).isEqualTo(before);
    }

    /** Brackets and stars are patterns to DuckDB, and names to everybody else. */
    @Test
    void anyNameOfAFolderWillDo() throws IOException {
        Path odd = folder.resolve("results [2025] {a,b} it's*?");
        copy(runs, odd);
        assertThat(parley(List.of("discover", odd.toString(), "--quiet"))).isEmpty();
        assertThat(parley(List.of("query", odd.toString(), "SELECT sum(end_round) FROM runs, outcomes")))
                .isEmpty();
        String copy = folder.resolve("it's [1].csv").toString();
        assertThat(parley(List.of("export", odd.toString(), "--to", copy))).isEmpty();
    }
}
