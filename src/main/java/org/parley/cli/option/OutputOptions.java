package org.parley.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.render.AnswerFolder;
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

    /** Returns the folder for an answer, or null if none is asked for. */
    public Path out() {
        return out;
    }

    /**
     * Fails before long work rather than after it if the folder that is asked for could not be written.
     *
     * @param identity what two equal answers have in common, by name
     * @param files names of the files that it will hold, besides text, data and page
     */
    public void check(String name, Map<String, String> identity, Set<String> files) {
        if (out != null) {
            Set<String> all = new LinkedHashSet<>(files);
            all.add(name + ".txt");
            new AnswerFolder(out, identity, overwrite.isGiven()).check(all);
        }
    }

    /**
     * Writes an answer into its folder, if that is asked for, and prints it, unless quiet.
     *
     * @param identity what two equal answers have in common, by name
     * @param others what further files of the folder hold, by name
     */
    public void give(Answer answer, Map<String, String> identity, Map<String, String> others) {
        give(answer, answer, identity, others);
    }

    /**
     * Writes an answer at its fullest into its folder, if that is asked for, and prints it as it is asked for, unless quiet.
     *
     * @param shown what is printed
     * @param kept what is written
     * @param identity what two equal answers have in common, by name
     * @param others what further files of the folder hold, by name
     */
    public void give(Answer shown, Answer kept, Map<String, String> identity, Map<String, String> others) {
        if (out != null) {
            new AnswerFolder(out, identity, overwrite.isGiven())
                    .write(kept, others, w -> spec.commandLine().getErr().println("warning: " + w));
        }
        if (!quiet.isGiven()) {
            print(shown);
            if (out != null && !isForPrograms()) {
                spec.commandLine().getOut().println("Files: " + out);
                spec.commandLine().getOut().flush();
            }
        }
    }

    /** Prints an answer as it is asked for. */
    public void print(Answer answer) {
        format.print(answer, spec);
    }
}
