package org.parley.answer.part;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;

/** Answer of the making of pages again: the files that were written. */
public final class PagesAnswer {

    private PagesAnswer() {}

    /**
     * Returns the answer.
     *
     * @param folders of which pages were made, as the user named them
     * @param files what was written
     * @param charts whether charts were asked for
     * @param version version of Parley
     */
    public static Answer of(List<Path> folders, List<Path> files, boolean charts, String version) {
        Table.Builder table = Table.data("files", "file");
        files.forEach(file -> table.row(file.toString()));
        ShellCommand command = new ShellCommand("report");
        folders.forEach(command::argument);
        return new Answer(
                "pages",
                "Pages made again",
                Numbers.counted(files.size(), "file") + " written.",
                List.of(Section.ofText(
                        "files",
                        "",
                        files.stream()
                                .<Block>map(file -> new Block.Note(file.toString(), Flow.WHOLE_LINE, 0))
                                .toList())),
                List.of(table.build()),
                new Provenance(version, OptionalLong.empty(), command + (charts ? " --charts" : "")));
    }
}
