package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley laws} as a user types it. */
class LawsCommandTest {

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result laws(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("laws"));
        List.of(words).forEach(word -> line.add(word.toString()));
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    @Test
    void lawsAreTriedOnTheBorderWarByDefaultAndWritten() {
        Path out = folder.resolve("laws");
        Result result = laws("--law", 14, "--runs", 100, "--out", out);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("14. The dearer the war is to both, the more agreement, and the sooner.")
                .contains("Moved: the cost of war to both, from 0 to 0.4")
                .contains("1 law: 1 holds.");
        assertThat(out.resolve("report.html")).exists();
        assertThat(out.resolve("charts/law-14.svg")).exists();
        assertThat(out.resolve("effects.csv")).isNotEmptyFile();
        assertThat(out.resolve("levels.csv")).isNotEmptyFile();
    }

    @Test
    void theThreadsMakeNoDifference() {
        assertThat(laws("--law", 20, "--runs", 70, "--threads", 1, "--format", "json")
                        .out())
                .isEqualTo(laws("--law", 20, "--runs", 70, "--threads", 3, "--format", "json")
                        .out());
    }

    @Test
    void whereThereIsNoWarTheLawsOfWarDoNotApply() {
        Result result = laws("scenarios/examples/two-party-trade.yaml", "--law", 1, "--law", 18, "--runs", 20);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Does not apply: there is no war")
                .contains("Does not apply: there is no cease-fire that could break");
    }

    @Test
    void aLawThatFailsIsNamedAndIsAFault() throws Exception {
        String text = Files.readString(Path.of("scenarios/examples/border-war.yaml"));
        Path file = Files.writeString(
                folder.resolve("war.yaml"),
                text.replace("name: border-war", "name: war")
                        .replace("readiness: {value: 0.9", "readiness: {value: 0"));
        Result result = laws(file, "--law", 22, "--runs", 20);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("numbers that change no run", "actors.league.contributes.troops.size");
        assertThat(result.err()).contains("law 22 fails.");
    }

    @Test
    void whatIsNoLawIsBadInput() {
        assertThat(laws("--law", 24).code()).isEqualTo(2);
        assertThat(laws("--law", 24).err()).contains("--law 24: laws are counted from 1 to 23");
        assertThat(laws("--runs", 0).code()).isEqualTo(2);
    }
}
