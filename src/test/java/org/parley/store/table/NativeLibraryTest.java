package org.parley.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path temporary;

    private Path file(String name, String content, Duration age) throws IOException {
        Path file = Files.writeString(temporary.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void whatKilledProcessesLeftGoesOnceItIsOld() throws IOException {
        Path left = file("libduckdb_java123.so", "1234", Duration.ofHours(2));
        List<Path> others = List.of(
                file("libduckdb_java456.so", "1234", Duration.ofMinutes(50)),
                file("libduckdb_java789.so", "12345", Duration.ofHours(2)),
                file("libduckdb_java.so", "1234", Duration.ofHours(2)),
                file("libduckdb_java1.so.txt", "1234", Duration.ofHours(2)));
        NativeLibrary.removeLeft(temporary, 4, NOW);
        assertThat(left).doesNotExist();
        assertThat(others).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsLoadedLeavesNoFile() throws SQLException, IOException {
        DuckDb.open("64MB", null).close();
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.contains("libduckdb_java"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("(deleted)"));
    }
}
