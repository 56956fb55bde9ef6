package org.parley.answer.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.scenario.format.Variant;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problem.Severity;

/** Answer about scenario and study files: whether each is sound, every problem with its line, and what a variant changes. */
public final class ValidationAnswer {

    /** How much of a value is shown to a person. */
    private static final int LONGEST = 80;

    /**
     * A file that was checked.
     *
     * @param file the file
     * @param sound whether it can be run
     * @param problems what is wrong with it, be it a warning
     * @param variant what it changes in the file that it extends; null if it extends none
     * @param study how much it runs, in words; null if it is no study
     */
    public record CheckedFile(Path file, boolean sound, List<Problem> problems, Variant variant, String study) {

        /** Copies the problems. */
        public CheckedFile {
            problems = List.copyOf(problems);
        }

        private long count(Severity severity) {
            return problems.stream().filter(p -> p.severity() == severity).count();
        }

        private String verdict() {
            long warnings = count(Severity.WARNING);
            return file + ": "
                    + (sound ? "sound" : counted(count(Severity.ERROR), "error"))
                    + (warnings == 0 ? "" : ", " + counted(warnings, "warning"))
                    + (study == null ? "" : "; " + study);
        }
    }

    private ValidationAnswer() {}

    /**
     * Returns the answer.
     *
     * @param files what was checked, in order
     * @param sets values that were set before that
     * @param version version of Parley
     */
    public static Answer of(List<CheckedFile> files, Map<String, String> sets, String version) {
        long sound = files.stream().filter(CheckedFile::sound).count();
        ShellCommand command = new ShellCommand("validate");
        files.forEach(file -> command.argument(file.file()));
        return new Answer(
                "validation",
                "Are these files sound?",
                Numbers.format("%,d of %s.", sound, counted(files.size(), "file")),
                List.of(Section.ofText("files", "", lines(files))),
                List.of(verdicts(files), problems(files), changes(files)),
                new Provenance(version, OptionalLong.empty(), command.sets(sets).toString()));
    }

    private static List<Block> lines(List<CheckedFile> files) {
        List<String> lines = new ArrayList<>();
        for (CheckedFile file : files) {
            if (file.variant() != null) {
                lines.add(file.file() + " changes in " + file.variant().base() + ":");
                file.variant()
                        .changes()
                        .forEach(c -> lines.add("  " + c.path() + ": " + shown(c.from()) + " -> " + shown(c.to())));
            }
            file.problems()
                    .forEach(problem -> lines.addAll(problem.toString().lines().toList()));
            lines.add(file.verdict());
        }
        return lines.stream()
                .<Block>map(line -> new Block.Note(line, Flow.WHOLE_LINE, 0))
                .toList();
    }

    private static String shown(String value) {
        return value == null ? "nothing" : value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Table verdicts(List<CheckedFile> files) {
        Table.Builder table = Table.data("files", "file,sound,errors,warnings,study");
        files.forEach(
                f -> table.row(f.file(), f.sound(), f.count(Severity.ERROR), f.count(Severity.WARNING), f.study()));
        return table.build();
    }

    private static Table problems(List<CheckedFile> files) {
        Table.Builder table = Table.data("problems", "checked,severity,file,line,path,value,rule,maybe");
        files.forEach(f -> f.problems()
                .forEach(p -> table.row(
                        f.file(),
                        p.severity().name().toLowerCase(Locale.ROOT),
                        p.file(),
                        p.line() == 0 ? null : p.line(),
                        p.path(),
                        p.value(),
                        p.rule(),
                        p.maybe())));
        return table.build();
    }

    private static Table changes(List<CheckedFile> files) {
        Table.Builder table = Table.data("changes", "file,base,path,from,to");
        files.stream()
                .filter(f -> f.variant() != null)
                .forEach(f -> f.variant()
                        .changes()
                        .forEach(c -> table.row(f.file(), f.variant().base(), c.path(), c.from(), c.to())));
        return table.build();
    }
}
