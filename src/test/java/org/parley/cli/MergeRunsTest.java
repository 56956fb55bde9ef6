package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.PartMaking.Outcome;

/** {@code parley run --part} and {@code parley merge}: many machines make the bytes of one. */
class MergeRunsTest {

    @TempDir
    private Path folder;

    private PartMaking making;

    @BeforeEach
    void files() throws IOException {
        making = PartMaking.in(folder);
    }

    /** Of 16 blocks, the last of 40 runs, 5 parts have 4, 3, 3, 3, 3. */
    @ParameterizedTest
    @CsvSource({"1,--threads=2", "5,--threads=1", "5,--csv", "3,--events"})
    void partsAreMergedToTheBytesOfOneMachine(int of, String option) throws IOException {
        String[] asked = {"--runs", "1000", "--seed", "7", "--set", "actors.lowland.patience=0.9", option};
        assertThat(making.run("one", asked).code()).isZero();
        making.parts(making::run, of, asked);
        Outcome merged = making.merge();
        assertThat(merged.err()).isEmpty();
        assertThat(merged.code()).isZero();
        assertThat(merged.out()).contains("1,000 runs", "Files: ");
        making.requireSame();
        assertThat(making.merge("--quiet").code()).isZero();
        making.requireSame();
    }

    @Test
    void aHistoryIsMergedToo() throws IOException {
        Files.copy(Path.of("scenarios/examples/relapse.yaml"), folder.resolve("relapse.yaml"));
        PartMaking.Maker maker = (out, more) -> {
            List<String> words = making.words("run", out, more);
            words.set(1, making.at("relapse.yaml"));
            return PartMaking.parley(words.toArray(String[]::new));
        };
        assertThat(maker.make("one", "--runs", "300", "--quiet").code()).isZero();
        making.parts(maker, 4, "--runs", "300");
        assertThat(making.merge("--quiet").code()).isZero();
        making.requireSame();
    }

    @Test
    void aPartSaysWhatItIs() throws IOException {
        Outcome part = making.run("parts", "--part", "3/4", "--runs", "1000");
        assertThat(part.err()).isEmpty();
        assertThat(part.code()).isZero();
        assertThat(part.out())
                .contains("Part 3 of 4 of valley-war: 256 runs. When all parts are there, parley merge", "Files: ");
        assertThat(Files.readString(folder.resolve("parts/3-of-4/manifest.json")))
                .contains("\"part_of\" : \"valley-war\"", "\"part\" : \"3/4\"", "\"runs\" : \"1000\"");
        assertThat(making.contents("parts").keySet()).doesNotContain("3-of-4/report.html");
        assertThat(making.run("parts", "--part", "3/4", "--runs", "900").err()).contains("runs is 1000 there, 900");
        for (String command : new String[] {"discover", "report", "explain", "compare"}) {
            Outcome refused = PartMaking.parley(command, making.at("parts/3-of-4"));
            assertThat(refused.code()).isEqualTo(2);
        }
        assertThat(PartMaking.parley("explain", making.at("parts/3-of-4")).err())
                .contains("holds a part of results that parley merge makes. Maybe merge all parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--part 0/4|parts count from 1",
                "--part 1/200|A run of 1000 runs has 16 blocks of at most 64 runs of a case, and cannot be made in 200 parts",
                "--part 1/4 --only 3|--only plays one run, and --part many"
            })
    void whatCannotBeMadeIsToldWithARemedy(String options, String says) {
        Outcome result = making.run("parts", ("--runs 1000 " + options).split(" ", -1));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(says, "Maybe ");
        assertThat(folder.resolve("parts/1-of-4")).doesNotExist();
    }

    @Test
    void missingDoubledDamagedAndForeignPartsAreAllNamed() throws IOException {
        for (String part : new String[] {"1/6", "3/6", "4/6"}) {
            making.run("parts", "--part", part, "--runs", "1000", "--quiet");
        }
        making.run("parts/more", "--part", "3/6", "--runs", "1000", "--quiet");
        making.run("other", "--part", "2/6", "--runs", "1000", "--quiet", "--set", "actors.lowland.patience=0.9");
        making.run("other", "--part", "3/6", "--runs", "1000", "--quiet");
        making.run("other", "--part", "5/6", "--runs", "1000", "--quiet", "--events");
        making.sweep("other", "--part", "6/6", "--quiet");
        Path damaged = folder.resolve("parts/4-of-6/runs.parquet");
        Files.write(damaged, new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("other/3-of-6/manifest.json"), "{");
        Outcome result = PartMaking.parley(
                "merge", making.at("parts"), making.at("parts/more"), making.at("other"), "--out", making.at("merged"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "part 3/6 is there twice: " + making.at("parts/3-of-6") + " and "
                                + making.at("parts/more/3-of-6"),
                        damaged + " is damaged or was changed",
                        making.at("other/2-of-6") + " belongs to something else: scenario_hash is ",
                        making.at("other/3-of-6/manifest.json") + " is damaged: it is no JSON",
                        making.at("other/5-of-6") + " belongs to something else: events is true there, false in",
                        making.at("other/6-of-6") + " belongs to something else: part_of is line there, valley-war in");
        assertThat(folder.resolve("merged")).doesNotExist();
        assertThat(making.merge().err())
                .contains(
                        "missing: 2, 5-6 of 6; make them with: parley run valley-war.yaml --runs 1000 --seed 1 --part 2/6");
    }
}
