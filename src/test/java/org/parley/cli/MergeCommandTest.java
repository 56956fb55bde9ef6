package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.cli.PartMaking.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.PartMaking.Outcome;

/** {@code parley sweep --part} and {@code parley merge}: many machines make the bytes of one. */
class MergeCommandTest {

    private static final long SEED = 20250217;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private PartMaking making;

    @BeforeEach
    void files() throws IOException {
        making = PartMaking.in(folder);
    }

    private String at(String name) {
        return making.at(name);
    }

    private Outcome sweep(String out, String... more) {
        return making.sweep(out, more);
    }

    /** Of 12 blocks, 5 parts have 3, 3, 2, 2, 2. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void partsAreMergedToTheBytesOfOneMachine(int of) throws IOException {
        assertThat(sweep("one", "--quiet").code()).isZero();
        making.parts(making::sweep, of);
        Outcome merged = making.merge();
        assertThat(merged.err()).isEmpty();
        assertThat(merged.code()).isZero();
        assertThat(merged.out()).contains("Does it matter how long the talks may last?", "Files: ");
        making.requireSame();
        assertThat(making.merge("--quiet").code()).isZero();
        making.requireSame();
    }

    @Test
    void whatIsSetAndAskedForGoesIntoTheParts() throws IOException {
        String[] asked = {"--runs", "130", "--seed", "7", "--set", "actors.lowland.patience=0.9"};
        List<String> quiet = new ArrayList<>(List.of(asked));
        quiet.add("--quiet");
        assertThat(sweep("one", quiet.toArray(String[]::new)).code()).isZero();
        making.parts(making::sweep, 4, asked);
        assertThat(making.merge("--quiet").code()).isZero();
        making.requireSame();
    }

    @Test
    @Tag("slow")
    void manyFilesOfRowsAreMergedToo() throws IOException {
        String[] many = {"--runs", "14000", "--no-report"};
        assertThat(sweep("one", "--runs", "14000", "--no-report", "--quiet").code())
                .isZero();
        making.parts(making::sweep, 3, many);
        assertThat(making.contents("one").keySet()).contains("runs/part-00001.parquet");
        assertThat(making.merge("--no-report", "--quiet").code()).isZero();
        making.requireSame();
    }

    @Test
    void aPartSaysWhatItIsAndHasFewFiles() throws IOException {
        Outcome part = sweep("parts", "--part", "3/4");
        assertThat(part.code()).isZero();
        assertThat(part.err()).isEmpty();
        assertThat(part.out())
                .contains("Part 3 of 4 of line: 192 runs. When all parts are there, parley merge", "Files: ");
        assertThat(making.contents("parts").keySet())
                .containsExactly(
                        "3-of-4/README.md",
                        "3-of-4/manifest.json",
                        "3-of-4/runs/part-00000.parquet",
                        "3-of-4/scenario.yaml",
                        "3-of-4/study.yaml");
        assertThat(Files.readString(folder.resolve("parts/3-of-4/manifest.json")))
                .contains("\"part_of\" : \"line\"", "\"part\" : \"3/4\"", "\"study_hash\"", "\"runs\" : 192");
        assertThat(sweep("parts", "--part", "3/4").err()).contains("192 runs are there already");
        assertThat(sweep("parts", "--part", "3/4", "--runs", "300").err()).contains("runs_per_case is 200 there");
        assertThat(parley("discover", at("parts/3-of-4")).err())
                .contains("a part of results that parley merge makes. Maybe merge all parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0/4|parts count from 1, not from 0. Maybe 1/4.",
                "5/4|there is no part 5 of 4. Maybe 4/4, which is the last.",
                "3/0|there is nothing in 3/0. Maybe 1/1, which is all.",
                "a/b|is no part. Maybe 3/64, which is the third part of 64.",
                "3|is no part. Maybe 3/64",
                "1/13|has 12 blocks of at most 64 runs of a case, and cannot be made in 13 parts. Maybe --part 1/12"
            })
    void aWrongPartIsToldWithARemedy(String part, String says) {
        Outcome result = sweep("parts", "--part", part);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(says);
        assertThat(folder.resolve("parts")).doesNotExist();
    }

    @Test
    void aHalfWidthIsNotReachedInParts() throws IOException {
        Path study = folder.resolve("line.yaml");
        Files.writeString(
                study,
                Files.readString(study)
                        .replace(
                                "runs: 200 per case",
                                "runs: {half_width: 0.05, of: holds, at_least: 100, at_most: 2000}"));
        Outcome result = sweep("parts", "--part", "1/4");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("only once all parts are there. Maybe --runs 2000");
    }

    @Test
    void missingDoubledDamagedAndForeignPartsAreAllNamed() throws IOException {
        for (int part : new int[] {1, 2, 4, 8, 10, 11, 12}) {
            sweep("parts", "--part", part + "/12", "--quiet");
        }
        sweep("other", "--part", "2/12", "--quiet");
        sweep("other", "--part", "5/12", "--seed", "9", "--quiet");
        sweep("other", "--part", "1/2", "--quiet");
        Path damaged = folder.resolve("parts/04-of-12/runs/part-00000.parquet");
        Files.write(damaged, new byte[] {1, 2, 3});
        Outcome result = parley("merge", at("parts"), at("other"), "--out", at("merged"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "part 2/12 is there twice: " + at("parts/02-of-12") + " and " + at("other/02-of-12"),
                        damaged + " is damaged or was changed",
                        at("other/05-of-12") + " belongs to something else: seed is 9 there, 1 in",
                        at("other/1-of-2") + " is part 1/2, and " + at("parts/01-of-12") + " is part 1/12",
                        "missing: 3, 6-7, 9 of 12; make them with: parley sweep line.yaml --runs 200 --seed 1 --part 3/12");
        assertThat(folder.resolve("merged")).doesNotExist();
        sweep("parts", "--part", "4/12", "--quiet");
        assertThat(making.merge().err()).contains("missing: 3, 5-7, 9 of 12").doesNotContain("damaged or");
    }

    @Test
    void otherVersionsAndOtherFoldersAreRefused() throws IOException {
        making.parts(making::sweep, 2);
        Path manifest = folder.resolve("parts/2-of-2/manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.7\""));
        assertThat(making.merge().err())
                .contains("was made by Parley 0.0.7, and this is", "Maybe merge with that version");
        sweep("one", "--quiet");
        assertThat(parley("merge", at("one"), "--out", at("merged")).err()).contains("holds a study, no part of it");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(parley("merge", at("empty"), "--out", at("merged")).err()).contains("there are no parts in");
        assertThat(parley("merge", at("nothing"), "--out", at("merged")).err()).contains("does not exist");
    }

    /** What is killed is chosen by the seed; when, depends on the machine too. */
    @ParameterizedTest
    @ValueSource(strings = {"sweep", "run"})
    @Tag("slow")
    void threePartsKilledAtRandomGoOnAndAreMergedToTheSameBytes(String command)
            throws IOException, InterruptedException {
        String[] runs = {"--runs", command.equals("run") ? "9000" : "3000", "--quiet"};
        PartMaking.Maker maker = command.equals("run") ? making::run : making::sweep;
        assertThat(maker.make("one", runs).code()).isZero();
        Random random = new Random(SEED);
        List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, 6).boxed().toList());
        Collections.shuffle(all, random);
        int kills = 0;
        for (int part : all) {
            Process process = process(command, part, runs);
            if (kills < KILLS && isAliveOnceAtWork(process, part, random.nextInt(400))) {
                process.destroyForcibly().waitFor();
                kills++;
                assertThat(making.merge().code()).isEqualTo(2);
                process = process(command, part, runs);
            }
            assertThat(process.waitFor()).isZero();
        }
        assertThat(kills).isEqualTo(KILLS);
        assertThat(making.merge("--quiet").code()).isZero();
        making.requireSame();
    }

    private boolean isAliveOnceAtWork(Process process, int part, int milliseconds) throws InterruptedException {
        while (!Files.exists(folder.resolve("parts/." + part + "-of-6.partial"))) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    private Process process(String command, int part, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Parley.class.getName()));
        words.addAll(making.words(command, "parts", "--part", part + "/6"));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("part.log").toFile())
                .start();
    }
}
