package org.parley.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.answer.Answer;
import org.parley.answer.FolderPlan;
import org.parley.render.AnswerFolder;
import org.parley.store.KeptWork;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options for how an answer is given: its format, its folder, or not at all. */
public final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private FormatOptions format;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write text, JSON, tables (CSV), a page (report.html) and its charts (SVG, PNG) into this folder too.")
    private Path out;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private QuietOption quiet;

    /** Whether neither progress nor the answer is shown. */
    public boolean quiet() {
        return quiet.isGiven();
    }

    /** Whether programs read the answer. */
    public boolean isForPrograms() {
        return format.isForPrograms();
    }

    /** Whether the answer is written into a folder. */
    public boolean isKept() {
        return out != null;
    }

    /** Opens the journal of long work on an answer, which goes on if it was stopped; one that keeps nothing without a folder. */
    public KeptWork kept(FolderPlan plan) {
        return out == null ? KeptWork.none() : KeptWork.open(out, plan.identity(), overwrite.isGiven());
    }

    /** Fails before long work rather than after it if the folder that is asked for could not be written. */
    public void check(FolderPlan plan) {
        if (out != null) {
            folder(plan).check(plan.files());
        }
    }

    /** Writes an answer into its folder, if that is asked for, and prints it, unless quiet. */
    public void give(Answer answer, FolderPlan plan) {
        give(answer, answer, plan);
    }

    /**
     * Writes an answer at its fullest into its folder, if that is asked for, and prints it as it is asked for, unless quiet.
     *
     * @param shown what is printed
     * @param kept what is written
     */
    public void give(Answer shown, Answer kept, FolderPlan plan) {
        if (out != null) {
            folder(plan)
                    .write(kept, plan.copies(), w -> spec.commandLine().getErr().println("warning: " + w));
        }
        if (!quiet.isGiven()) {
            print(shown);
            if (out != null && !isForPrograms()) {
                spec.commandLine().getOut().println("Files: " + out);
                spec.commandLine().getOut().flush();
            }
        }
    }

    /** Does so for an answer whose folder is planned by identity and further files. */
    public void give(Answer shown, Answer kept, Map<String, String> identity, Map<String, String> others) {
        give(shown, kept, new FolderPlan(kept.name(), identity, List.of(), others));
    }

    private AnswerFolder folder(FolderPlan plan) {
        return new AnswerFolder(out, plan.identity(), overwrite.isGiven());
    }

    /** Prints an answer as it is asked for. */
    public void print(Answer answer) {
        format.print(answer, spec);
    }
}
