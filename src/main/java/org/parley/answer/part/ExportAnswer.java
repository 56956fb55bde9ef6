package org.parley.answer.part;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.ShellCommand;

/** Answer about a table of a results folder that was written as one file. */
public final class ExportAnswer {

    private ExportAnswer() {}

    /**
     * Returns the answer.
     *
     * @param sql the SELECT whose rows were written
     * @param version version of Parley
     */
    public static Answer of(Path folder, String sql, Path file, String version) {
        String written = "Written: " + file;
        String command = new ShellCommand("export")
                .argument(folder)
                .option("--select", sql)
                .option("--to", file)
                .toString();
        return new Answer(
                "export",
                "What was written?",
                written,
                List.of(Section.ofText("written", "", List.of(new Block.Note(written, Block.Flow.WHOLE_LINE, 0)))),
                List.of(Table.data("export", "results", "select", "file")
                        .row(folder, sql, file)
                        .build()),
                new Provenance(version, OptionalLong.empty(), command));
    }
}
