package org.parley.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** Files that are no scenario at all. */
class TextFileTest {

    @TempDir
    private Path folder;

    private Problem refusal(Path file) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, Map.of()));
        assertThat(e).as("the file is refused").isNotNull();
        assertThat(e.problems()).hasSize(1);
        assertThat(e.problems().get(0).file()).isEqualTo(file.toString());
        return e.problems().get(0);
    }

    private Path file(byte... bytes) throws IOException {
        return Files.write(folder.resolve("a.yaml"), bytes);
    }

    @Test
    void aMissingFileIsToldWithItsNeighbour() throws IOException {
        Files.createFile(folder.resolve("riyadh.yaml"));
        assertThat(refusal(folder.resolve("ryadh.yaml")).toString())
                .contains("does not exist", "Did you mean", "riyadh.yaml");
        assertThat(refusal(folder.resolve("no/such.yaml")).toString()).contains("does not exist either");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThat(refusal(folder).rule()).isEqualTo("is a directory");
    }

    @Test
    void aBinaryFileIsNoText() throws IOException {
        assertThat(refusal(file((byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE))
                        .rule())
                .contains("no text in UTF-8");
        assertThat(refusal(file((byte) 'a', (byte) 0, (byte) 'b')).rule()).contains("no text file");
        assertThat(refusal(file((byte) 'a', (byte) 7, (byte) 'b')).rule()).contains("control characters");
    }

    @Test
    void anEmptyFileIsToldWithAStarter() throws IOException {
        assertThat(refusal(file()).toString()).contains("is empty", "parley new FILE");
        assertThat(refusal(file("# nothing\n".getBytes(StandardCharsets.UTF_8))).rule())
                .isEqualTo("is empty");
    }

    @Test
    void aHugeFileIsRefusedByItsSize() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile f = new RandomAccessFile(huge.toFile(), "rw")) {
            f.setLength(100L << 20);
        }
        assertThat(refusal(huge).rule()).contains("100.0 MiB", "at most 1 MiB");
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        String text =
                "\uFEFFname: x\nissues: {a: {options: [b, c]}}\nactors: {d: {prefers: {a: b}}, e: {prefers: {a: c}}}\n";
        Path file = Files.writeString(folder.resolve("bom.yaml"), text);
        assertThat(ScenarioReader.read(file, Map.of()).scenario().name()).isEqualTo("x");
    }
}
