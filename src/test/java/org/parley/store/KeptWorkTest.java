package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.folder.ResultsException;

/** What is kept of work that is stopped. */
class KeptWorkTest {

    private static final Map<String, String> IDENTITY = Map.of("version", "1", "runs", "3");

    @TempDir
    private Path folder;

    @Test
    void finishedPartsAreFoundAgainAndATornOneIsNot() throws IOException {
        Path out = folder.resolve("a");
        try (KeptWork work = KeptWork.open(out, IDENTITY, false)) {
            work.keep("first part", "[1, \"two\"]");
            work.keep("second", "[]");
        }
        Files.writeString(folder.resolve(".a.partial/journal.txt"), "\nthird\t20\t[1, ", StandardOpenOption.APPEND);
        try (KeptWork work = KeptWork.open(out, IDENTITY, false)) {
            assertThat(work.count()).isEqualTo(2);
            assertThat(work.of("first part")).isEqualTo("[1, \"two\"]");
            assertThat(work.of("third")).isNull();
            work.keep("third", "[1, 2]");
        }
        try (KeptWork work = KeptWork.open(out, IDENTITY, false)) {
            assertThat(work.of("third")).isEqualTo("[1, 2]");
            work.done();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void otherWorkIsNotGivenUpUnasked() {
        Path out = folder.resolve("a");
        try (KeptWork work = KeptWork.open(out, IDENTITY, false)) {
            work.keep("part", "1");
        }
        Map<String, String> other = Map.of("version", "1", "runs", "4");
        assertThatThrownBy(() -> KeptWork.open(out, other, false))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("--overwrite");
        try (KeptWork work = KeptWork.open(out, other, true)) {
            assertThat(work.count()).isZero();
        }
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        try (KeptWork work = KeptWork.none()) {
            work.keep("part", "1");
            assertThat(work.of("part")).isEqualTo("1");
            work.done();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
