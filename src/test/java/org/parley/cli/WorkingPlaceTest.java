package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places beside a results folder in which it is made: other people's things there stay, and two processes never share one. */
class WorkingPlaceTest {

    private static final String STUDY = "scenarios/studies/europe-at-the-table.yaml";
    private static final String TRADE = "scenarios/examples/two-party-trade.yaml";

    @TempDir
    private Path folder;

    private record Result(int code, String err) {}

    private Result make(String command, String... more) {
        List<String> words = command.equals("sweep")
                ? List.of("sweep", STUDY, "--runs", "5", "--quiet", "--no-report")
                : List.of("run", TRADE, "--runs", "5", "--quiet", "--no-report");
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                Stream.of(words.stream(), Stream.of("--out", folder.resolve("x").toString()), Stream.of(more))
                        .flatMap(s -> s)
                        .toArray(String[]::new));
        return new Result(code, err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void somebodysFolderOfThatNameStays(String command) throws IOException {
        Path work = Files.createDirectory(folder.resolve(".x.partial"));
        Files.writeString(work.resolve("thesis.txt"), "1");
        Result result = make(command, "--overwrite");
        assertThat(result.err()).contains(".x.partial has the name of a working folder of Parley and is none", "Maybe");
        assertThat(result.code()).isEqualTo(2);
        assertThat(work.resolve("thesis.txt")).hasContent("1");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void aLinkOfThatNameIsNotFollowed(String command) throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("README.md"), "1");
        Files.createSymbolicLink(folder.resolve(".x.partial"), theirs);
        assertThat(make(command, "--overwrite").code()).isEqualTo(2);
        assertThat(theirs.resolve("README.md")).hasContent("1");
        assertThat(theirs).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void aLinkInTheNameOfAHalfPageIsNotFollowed() throws IOException {
        assertThat(make("run").code()).isZero();
        Path theirs = Files.writeString(folder.resolve("theirs.txt"), "1");
        Files.createSymbolicLink(folder.resolve("x/.report.html.partial"), theirs);
        StringWriter err = new StringWriter();
        Parley.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "report",
                folder.resolve("x").toString());
        assertThat(err.toString()).isEmpty();
        assertThat(theirs).hasContent("1");
        assertThat(folder.resolve("x/report.html")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void ofTwoProcessesOneIsRefused(String command) throws IOException {
        Path work = Files.createDirectory(folder.resolve(".x.partial"));
        try (FileChannel other =
                FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            Result result = make(command);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("another parley is at work on", "Maybe");
            assertThat(folder.resolve("x")).doesNotExist();
        }
        assertThat(make(command).code()).isZero();
        assertThat(work).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNext() throws IOException {
        Path staged = Files.createDirectories(folder.resolve(".x.partial/staged/store"));
        Files.writeString(staged.resolve("group-0.parquet"), "half");
        Path earlier = Files.createDirectories(folder.resolve(".x.partial-4711/store"));
        Files.writeString(earlier.resolve("runs.duckdb"), "half");
        Path theirs = Files.createDirectories(folder.resolve(".x.partial-0815"));
        Files.writeString(theirs.resolve("thesis.txt"), "1");
        Path held = Files.createDirectories(folder.resolve(".x.partial-99"));
        try (FileChannel other =
                FileChannel.open(held.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            assertThat(make("run").code()).isZero();
            assertThat(held).exists();
        }
        assertThat(folder.resolve(".x.partial")).doesNotExist();
        assertThat(earlier.getParent()).doesNotExist();
        assertThat(theirs.resolve("thesis.txt")).hasContent("1");
    }

    @Test
    void anUnfinishedStudyWaitsWhileSomethingElseIsWritten() throws IOException {
        Path work = Files.createDirectory(folder.resolve(".x.partial"));
        Files.writeString(work.resolve("identity.json"), "{\"version\": \"1\"}");
        assertThat(make("run").code()).isZero();
        assertThat(work).isDirectoryContaining("glob:**/identity.json");
        assertThat(work.resolve("staged")).doesNotExist();
    }
}
