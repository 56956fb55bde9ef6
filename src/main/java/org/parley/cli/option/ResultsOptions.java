package org.parley.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.parley.answer.Answer;
import org.parley.render.PageFolder;
import org.parley.render.svg.ChartException;
import org.parley.store.Part;
import org.parley.store.folder.PageFiles;
import org.parley.store.folder.ResultsException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options for the results folder of runs. */
public final class ResultsOptions {

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder; by default results/NAME.")
    private Path out;

    @Mixin
    private OverwriteOption overwrite;

    @Option(names = "--no-report", description = "Do not write report.html; parley report writes it later.")
    private boolean noReport;

    /** Returns the folder for the results of a scenario or study. */
    public Path folder(String name) {
        return out == null ? Path.of("results", name) : out;
    }

    /** Returns the folder for a part of the results: one in the folder that is given, or in one beside the results. */
    public Path folder(String name, Part part) {
        return (out == null ? Path.of("results", name + "-parts") : out).resolve(part.folder());
    }

    /** Whether another result in the folder is replaced. */
    public boolean overwrite() {
        return overwrite.isGiven();
    }

    /**
     * Returns the whole answer of a results folder if its page is asked for, or the answer whole, and writes its page. The results are whole by now: a page that
     * cannot be made is told, and can be made later.
     *
     * @param answer what was counted
     * @param format how the answer is printed
     * @param whole makes the whole answer from the folder
     */
    public Answer whole(Answer answer, Path folder, FormatOptions format, Supplier<Answer> whole, Context context) {
        if (noReport && !format.isWhole()) {
            return answer;
        }
        try {
            Answer made = whole.get();
            if (!noReport) {
                PageFolder.write(made, folder, false);
            }
            return made;
        } catch (ResultsException | ChartException e) {
            context.warn(List.of(e.getMessage()));
            return answer;
        }
    }

    /** Says where the results are. */
    public String files(Path folder) {
        return "Files: " + folder + (noReport ? "" : ", page: " + folder.resolve(PageFiles.PAGE));
    }
}
