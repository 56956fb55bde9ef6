package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.counted;
import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sweep.CaseFindings;
import org.parley.findings.sweep.SweepFindings;
import org.parley.findings.sweep.SweepFindings.Failure;

/** What was varied, how often each case was run, and which runs failed. */
final class StudySection {

    private static final int MOST_LEVELS = 8;

    private StudySection() {}

    static Section of(Subject subject) {
        SweepFindings found = subject.found();
        List<Block> blocks = new ArrayList<>();
        if (!subject.factors().isEmpty()) {
            blocks.add(factors(subject).block());
        }
        if (found.failed() > 0) {
            blocks.add(new Block.Note(failures(found)));
        }
        if (!found.unresolved().isEmpty()) {
            blocks.add(new Block.Note(format(
                    "%s reached the greatest number of runs with an interval that is still wider than the study asks for.",
                    Vocabulary.capital(counted(found.unresolved().size(), "case")))));
        }
        if (!found.study().notice().isEmpty()) {
            blocks.add(new Block.Note(
                    "The file of the study says what its author noticed, with as many runs as the file asks for:"));
            blocks.add(new Block.Items(found.study().notice()));
        }
        return new Section("study", "What was tried?", sentence(subject), blocks);
    }

    private static String sentence(Subject subject) {
        List<CaseFindings> cases = subject.found().cases();
        long least = cases.stream().mapToLong(CaseFindings::runs).min().orElse(0);
        long most = cases.stream().mapToLong(CaseFindings::runs).max().orElse(0);
        List<String> names = subject.varying().stream().map(subject::factor).toList();
        String varied = names.isEmpty()
                ? "Nothing is varied"
                : (names.size() == 1 ? "One thing is" : names.size() + " things are") + " varied: "
                        + Vocabulary.and(names);
        String design = format(
                "%s. The design (%s) has %s with %s",
                varied,
                StudyWords.design(subject.found().study()),
                counted(cases.size(), "case"),
                least == most ? counted(least, "run") : format("%,d to %,d runs", least, most));
        return cases.size() == 1
                ? design + "."
                : format(
                        "%s each, %s in all; run r has the same random numbers in every case.",
                        design, counted(subject.found().runs(), "run"));
    }

    private static String failures(SweepFindings found) {
        Map<String, List<String>> byError = found.failures().stream()
                .collect(Collectors.groupingBy(
                        Failure::error,
                        LinkedHashMap::new,
                        Collectors.mapping(f -> "run " + f.run() + " of case " + f.caseIndex(), Collectors.toList())));
        String such = byError.entrySet().stream()
                .map(e -> Vocabulary.and(e.getValue()) + " (" + e.getKey() + ")")
                .collect(Collectors.joining("; "));
        String much = found.failed() == found.runs()
                ? (found.runs() == 1 ? "The one run failed" : format("All %,d runs failed", found.runs()))
                        + ", so nothing can be said"
                : format(
                        "%s of %,d runs failed and %s nowhere on this page",
                        found.failed() == 1 ? "One" : format("%,d", found.failed()),
                        found.runs(),
                        found.failed() == 1 ? "counts" : "count");
        return much + (found.failed() > found.failures().size() ? ", such as " : ": ") + such + ".";
    }

    private static Table.Builder factors(Subject subject) {
        Table.Builder table = Table.shown(subject.varying().isEmpty() ? "What is set" : "What is varied")
                .words("Factor", "")
                .words("Values", "")
                .words("Sets", "");
        for (int f = 0; f < subject.factors().size(); f++) {
            List<String> levels = subject.levels(f);
            table.row(
                    subject.factor(f),
                    levels.size() <= MOST_LEVELS ? String.join(", ", levels) : range(subject, f),
                    String.join(", ", subject.factors().get(f).paths()));
        }
        return table;
    }

    private static String range(Subject subject, int f) {
        String values = subject.levels(f).size() + " values";
        if (!subject.factors().get(f).isNumber()) {
            return values;
        }
        double[] sorted = subject.found().cases().stream()
                .filter(c -> c.values().get(f) != null)
                .mapToDouble(c -> Double.parseDouble(c.values().get(f)))
                .sorted()
                .toArray();
        return format(
                "%s from %s to %s",
                values, Numbers.significant(sorted[0]), Numbers.significant(sorted[sorted.length - 1]));
    }
}
