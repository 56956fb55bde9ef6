package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sweep.SweepFindings;
import org.parley.findings.sweep.SweepFindings.Failure;

/** What was varied, how often each case was run, and which runs failed. */
final class StudySection {

    private static final int MOST_LEVELS = 8;

    private StudySection() {}

    static Section of(SweepSubject subject) {
        SweepFindings found = subject.found();
        List<Block> blocks = new ArrayList<>();
        if (!subject.factors().isEmpty()) {
            blocks.add(new Block.Grid("", factors(subject)));
        }
        if (found.failed() > 0) {
            blocks.add(new Block.Note(failures(found)));
        }
        if (!found.unresolved().isEmpty()) {
            blocks.add(new Block.Note(format(
                    "%s reached the greatest number of runs with an interval that is still wider than the study asks for.",
                    SweepSubject.capital(SweepSubject.count(found.unresolved().size(), "case")))));
        }
        if (!found.study().notice().isEmpty()) {
            blocks.add(new Block.Note(
                    "The file of the study says what its author noticed, with as many runs as the file asks for:"));
            blocks.add(new Block.Items(found.study().notice()));
        }
        return new Section("study", "What was tried?", sentence(subject), blocks);
    }

    private static String sentence(SweepSubject subject) {
        SweepFindings found = subject.found();
        long least = found.cases().stream().mapToLong(c -> c.runs()).min().orElse(0);
        long most = found.cases().stream().mapToLong(c -> c.runs()).max().orElse(0);
        String each = least == most
                ? SweepSubject.count(least, "run") + (found.cases().size() == 1 ? "" : " each")
                : format("%,d to %,d runs each", least, most);
        List<String> names = subject.varying().stream().map(subject::factor).toList();
        String varied = names.isEmpty()
                ? "Nothing is varied"
                : format(
                        "%s varied: %s",
                        names.size() == 1 ? "One thing is" : names.size() + " things are", list(names));
        return format(
                found.cases().size() == 1
                        ? "%s. The design (%s) has %s with %s."
                        : "%s. The design (%s) has %s with %s, %s in all; run r has the same luck in every case.",
                varied,
                found.study().design().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                SweepSubject.count(found.cases().size(), "case"),
                each,
                SweepSubject.count(found.runs(), "run"));
    }

    private static String list(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String failures(SweepFindings found) {
        Map<String, List<String>> byError = found.failures().stream()
                .collect(Collectors.groupingBy(
                        Failure::error,
                        LinkedHashMap::new,
                        Collectors.mapping(f -> "run " + f.run() + " of case " + f.caseIndex(), Collectors.toList())));
        String such = byError.entrySet().stream()
                .map(e -> list(e.getValue()) + " (" + e.getKey() + ")")
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

    private static Table factors(SweepSubject subject) {
        List<List<String>> rows = new ArrayList<>();
        for (int f = 0; f < subject.factors().size(); f++) {
            List<String> levels = subject.levels(f);
            rows.add(List.of(
                    subject.factor(f),
                    levels.size() <= MOST_LEVELS ? String.join(", ", levels) : range(subject, f, levels.size()),
                    String.join(", ", subject.factors().get(f).paths())));
        }
        return Table.ofTexts(
                subject.varying().isEmpty() ? "What is set" : "What is varied",
                List.of("Factor", "Values", "Sets"),
                Set.of(),
                rows);
    }

    private static String range(SweepSubject subject, int f, int levels) {
        if (!subject.factors().get(f).isNumber()) {
            return levels + " values";
        }
        double[] values = subject.found().cases().stream()
                .filter(c -> c.values().get(f) != null)
                .mapToDouble(c -> Double.parseDouble(c.values().get(f)))
                .sorted()
                .toArray();
        return format(
                "%d values from %s to %s",
                levels, Vocabulary.ofNumber(values[0]), Vocabulary.ofNumber(values[values.length - 1]));
    }
}
