package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.ProportionChart;
import org.parley.findings.Deals;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** On what terms runs are settled. */
final class TermsSection {

    /** Of an issue with more options, such as a pie to divide, the commonest are shown. */
    private static final int MOST_OPTIONS = 8;

    private final Subject subject;
    private final Deals deals;
    private final List<String> open;

    private TermsSection(Subject subject) {
        this.subject = subject;
        deals = subject.found().deals();
        Scenario scenario = subject.scenario();
        open = scenario.issues().keySet().stream()
                .filter(id ->
                        !subject.isAtWar() || !id.equals(scenario.ceasefire().issue()))
                .toList();
    }

    static Section of(Subject subject) {
        TermsSection section = new TermsSection(subject);
        if (section.deals.settled() == 0) {
            return new Section(
                    "terms",
                    "On what terms?",
                    subject.isEmpty()
                            ? Subject.NOTHING
                            : format("No run reaches %s, so there are no terms to show.", subject.aSettlement()),
                    List.of());
        }
        List<Block> blocks = new ArrayList<>();
        if (!section.open.isEmpty()) {
            blocks.add(new Figure("terms", section.shares()));
        }
        blocks.add(new Block.Grid("", section.packages()));
        return new Section("terms", "On what terms?", section.sentence(), blocks);
    }

    private int commonest(String issue) {
        List<Proportion> options = deals.terms().get(issue);
        return IntStream.range(0, options.size())
                .boxed()
                .max(Comparator.comparingLong((Integer o) -> options.get(o).count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private double greatest(String issue) {
        return deals.terms().get(issue).get(commonest(issue)).share();
    }

    private String option(String issue) {
        return subject.scenario().issues().get(issue).options().get(commonest(issue));
    }

    private String sentence() {
        Proportion first = deals.packages().get(0).share();
        if (deals.settled() == 1) {
            return format("The one %s is on the package below.", subject.settlement());
        }
        String packages = deals.different() == 1
                ? format("All %,d agree on the same package.", deals.settled())
                : format(
                        "%,d different packages come up; the commonest makes up %s.",
                        deals.different(), percent(first));
        if (open.isEmpty() || deals.different() == 1) {
            return packages;
        }
        String sure =
                open.stream().max(Comparator.comparingDouble(this::greatest)).orElseThrow();
        String open = this.open.stream()
                .min(Comparator.comparingDouble(this::greatest))
                .orElseThrow();
        String says = format(
                "Of %,d %s, %s have \u201c%s\u201d for %s",
                deals.settled(), subject.settlements(), percent(greatest(sure)), option(sure), Vocabulary.ofId(sure));
        if (!open.equals(sure)) {
            says += format(
                    "; the most open issue is %s, where the commonest, \u201c%s\u201d, has %s",
                    Vocabulary.ofId(open), option(open), percent(greatest(open)));
        }
        return says + ". " + packages;
    }

    private ProportionChart shares() {
        List<ProportionChart.Group> groups = new ArrayList<>();
        for (String issue : open) {
            groups.add(group(issue));
        }
        String title = format("What %s agree on, issue by issue", subject.settlements());
        return new ProportionChart(
                new Caption(
                        title,
                        format(
                                "Share of each option among %s, with 95%% intervals (Wilson 1927)",
                                Subject.count(deals.settled(), subject.settlement())),
                        title + "; bars of the share of each option with intervals"),
                "Issue",
                groups);
    }

    private ProportionChart.Group group(String issue) {
        List<String> options = subject.scenario().issues().get(issue).options();
        List<Proportion> shares = deals.terms().get(issue);
        List<Integer> shown = IntStream.range(0, options.size())
                .boxed()
                .sorted(Comparator.comparingLong(o -> -shares.get(o).count()))
                .limit(MOST_OPTIONS)
                .sorted()
                .toList();
        String more = shown.size() < options.size() ? format(" (%d of %d options)", shown.size(), options.size()) : "";
        return new ProportionChart.Group(
                Subject.capital(Vocabulary.ofId(issue)) + more,
                shown.stream()
                        .map(o -> OutcomeSection.bar(options.get(o), shares.get(o)))
                        .toList());
    }

    private Table packages() {
        List<String> columns = new ArrayList<>(List.of("Share (95% interval)"));
        open.forEach(id -> columns.add(Vocabulary.ofId(id)));
        List<List<String>> rows = new ArrayList<>();
        for (Deals.Packaged packaged : deals.packages()) {
            List<String> row = new ArrayList<>(List.of(percent(packaged.share())));
            open.forEach(id -> row.add(packaged.options().get(id)));
            rows.add(row);
        }
        return Table.ofTexts(
                rows.size() == 1
                        ? "The package"
                        : format("The %d commonest packages of %,d", rows.size(), deals.different()),
                columns,
                Set.of(),
                rows);
    }
}
