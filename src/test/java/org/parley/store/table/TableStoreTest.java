package org.parley.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.outcome.RunOutcome;

/** The file of a table depends on its rows alone, not on the files from which they are taken. */
class TableStoreTest {

    private static final long ROWS_PER_RUN = 1000;

    /** Three times as many rows as DuckDB writes as one group. */
    private static final int RUNS = 370;

    private static final StoredTable<Long> TABLE = new StoredTable<>(
            "numbers",
            "",
            List.of(
                    new Column<>("number", "BIGINT", "", n -> n),
                    new Column<>("root", "DOUBLE", "", n -> n % 7 == 0 ? null : Math.sqrt(n)),
                    new Column<>("word", "VARCHAR", "", n -> "word " + n % 100)),
            run -> LongStream.range(run.run() * ROWS_PER_RUN, (run.run() + 1) * ROWS_PER_RUN)
                    .boxed()
                    .toList());

    @TempDir
    private Path folder;

    /** Feeds an empty store. */
    @FunctionalInterface
    private interface Feed {

        void into(TableStore<Long> store) throws SQLException, IOException;
    }

    private Path written(String name, Feed feed) throws SQLException, IOException {
        Path file = folder.resolve(name + ".parquet");
        try (TableStore<Long> store = new TableStore<>(folder.resolve(name), TABLE, 1)) {
            feed.into(store);
            store.write(file, folder.resolve(name + ".csv"));
        }
        return file;
    }

    private static void runs(TableStore<Long> store, int from, int to) throws SQLException {
        for (int run = from; run < to; run++) {
            store.add(RunOutcome.failed(0, run, run, ""));
        }
    }

    @Test
    void filesOfPartsMakeTheBytesOfOneMachine() throws SQLException, IOException {
        Path one = written("one", store -> runs(store, 0, RUNS));
        List<Path> parts = new ArrayList<>();
        int[] ends = {0, 1, 150, 151, 151, 290, RUNS};
        for (int part = 1; part < ends.length; part++) {
            int from = ends[part - 1];
            int to = ends[part];
            parts.add(written("part-" + part, store -> runs(store, from, to)));
        }
        Path merged = written("merged", store -> {
            for (Path part : parts) {
                store.add(part);
            }
        });
        assertThat(Files.mismatch(one, merged)).isEqualTo(-1);
        assertThat(Files.mismatch(folder.resolve("one.csv"), folder.resolve("merged.csv")))
                .isEqualTo(-1);
    }
}
