package org.parley.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Window;
import org.parley.render.terminal.AnswerText;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: where it complains, progress on its screen, and the identity of its answers. */
@Command
public final class Context {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Prints an answer in the format that is asked for; for people with a last line, unless that is empty. */
    public void give(Answer answer, FormatOptions format, String last) {
        format.print(answer, spec);
        if (!last.isEmpty() && !format.isForPrograms()) {
            spec.commandLine().getOut().println(last);
            spec.commandLine().getOut().flush();
        }
    }

    /** Says what is about to be done, unless nothing is to be said. */
    public void say(Supplier<Answer> plan, boolean quiet) {
        if (!quiet) {
            err().print(AnswerText.of(plan.get(), Window.of(spec)));
            err().flush();
        }
    }

    /** Where progress and complaints go. */
    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Tells what may be wrong. */
    public void warn(Collection<String> warnings) {
        warnings.forEach(warning -> err().println("warning: " + warning));
    }

    /** Opens the runs of a results folder, and tells what is wrong with files that are not needed. */
    public StoredRuns open(Path folder) {
        StoredRuns stored = StoredRuns.open(folder, Parley.version());
        warn(stored.warnings());
        return stored;
    }

    /** Tells how many runs failed, if any did, and returns the exit code. */
    public int tellFailed(long failed, long runs, Object first) {
        if (failed > 0) {
            err().println(failed + " of " + runs + " runs failed; the first, " + first);
        }
        return ExitCode.of(failed == 0);
    }

    /** Tells what fails, and returns the exit code. */
    public int tellFailing(List<String> failing) {
        failing.forEach(what -> err().println(what + " fails."));
        return ExitCode.of(failing.isEmpty());
    }

    /** Refuses the command line unless a rule holds. */
    public void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    /** Returns progress over a number of runs. */
    public Progress progress(long runs, boolean quiet) {
        return Progress.of(runs, quiet, Window.of(spec));
    }

    /**
     * Returns what two equal answers have in common, by name: the version of Parley, then as given.
     *
     * @param pairs names, each with its value
     */
    public static Map<String, String> identity(Object... pairs) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.version());
        for (int n = 0; n < pairs.length; n += 2) {
            identity.put(pairs[n].toString(), pairs[n + 1].toString());
        }
        return identity;
    }
}
