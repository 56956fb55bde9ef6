package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Cell;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.sketch.ShareStrips;
import org.parley.findings.Deals;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** Terms of settlements: the share of each option, issue by issue, and the commonest packages. */
final class TermsSection {

    /** Of an issue with more options, such as a pie to divide, the commonest are shown. */
    private static final int MOST_OPTIONS = 8;

    private static final int MOST_NAMES = 3;

    private final Scenario scenario;
    private final ScenarioWords words;
    private final Deals deals;
    private final List<String> open;

    private TermsSection(Subject subject) {
        scenario = subject.scenario();
        words = subject.words();
        deals = subject.found().deals();
        open = scenario.issues().keySet().stream()
                .filter(id ->
                        !words.isAtWar() || !id.equals(scenario.ceasefire().issue()))
                .toList();
    }

    static Section of(Subject subject) {
        TermsSection section = new TermsSection(subject);
        List<Block> blocks = new ArrayList<>();
        if (section.deals.settled() > 0) {
            if (!section.open.isEmpty()) {
                blocks.add(new Figure("terms", section.shares()));
            }
            blocks.add(section.packages());
        }
        return new Section("terms", "On what terms?", subject.isEmpty() ? Subject.NOTHING : section.sentence(), blocks);
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
        return scenario.issues().get(issue).options().get(commonest(issue));
    }

    private String sentence() {
        if (deals.settled() == 0) {
            return format("No run reaches %s, so there are no terms to show.", words.aSettlement());
        }
        if (deals.settled() == 1) {
            return format("The one %s is on the package below.", words.settlement());
        }
        if (deals.different() == 1) {
            return format("All %,d agree on the same package.", deals.settled());
        }
        String packages = format(
                "%,d different packages come up; the commonest makes up %s.",
                deals.different(), Numbers.share(deals.packages().get(0).share()));
        if (open.isEmpty()) {
            return packages;
        }
        Comparator<String> byGreatest = Comparator.comparingDouble(this::greatest);
        String sure = open.stream().max(byGreatest).orElseThrow();
        String least = open.stream().min(byGreatest).orElseThrow();
        String says = format(
                "Of %,d %s, %s have “%s” for %s",
                deals.settled(), words.settlements(), percent(greatest(sure)), option(sure), Vocabulary.ofId(sure));
        if (!least.equals(sure)) {
            says += format(
                    "; the most open issue is %s, where the commonest, “%s”, has %s",
                    Vocabulary.ofId(least), option(least), percent(greatest(least)));
        }
        return says + ". " + packages;
    }

    private ShareStrips shares() {
        String title = format("What %s agree on, issue by issue", words.settlements());
        return new ShareStrips(
                new Caption(
                        title,
                        format(
                                "Share of each option among %s, and who wants it most",
                                Numbers.counted(deals.settled(), words.settlement())),
                        title + "; a strip for each issue, cut into the shares of its options"),
                open.stream().map(this::strip).toList());
    }

    private ShareStrips.Strip strip(String issue) {
        List<String> options = scenario.issues().get(issue).options();
        List<Proportion> shares = deals.terms().get(issue);
        List<Integer> shown = IntStream.range(0, options.size())
                .boxed()
                .sorted(Comparator.comparingLong(o -> -shares.get(o).count()))
                .limit(MOST_OPTIONS)
                .sorted()
                .toList();
        List<ShareStrips.Part> parts = new ArrayList<>();
        double rest = 1;
        for (int o : shown) {
            parts.add(new ShareStrips.Part(
                    options.get(o),
                    shares.get(o).share(),
                    Numbers.share(shares.get(o)),
                    wanting(issue, options.get(o))));
            rest -= shares.get(o).share();
        }
        if (shown.size() < options.size() && rest > 0) {
            parts.add(new ShareStrips.Part(
                    format("%d other options", options.size() - shown.size()), rest, percent(rest), List.of()));
        }
        return new ShareStrips.Strip(Vocabulary.capital(Vocabulary.ofId(issue)), parts);
    }

    /** Returns the actors whose ideal an option is, at most three of them by name. */
    private List<String> wanting(String issue, String option) {
        List<String> all = scenario.actors().entrySet().stream()
                .filter(actor -> actor.getValue().prefers().containsKey(issue)
                        && option.equals(actor.getValue().prefers().get(issue).ideal()))
                .map(actor -> Vocabulary.capital(words.actor(actor.getKey())))
                .toList();
        if (all.size() <= MOST_NAMES) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_NAMES - 1));
        some.add(all.size() - some.size() + " others");
        return some;
    }

    private Block packages() {
        List<Deals.Packaged> packages = deals.packages();
        Table.Builder table = Table.shown(
                        packages.size() == 1
                                ? "The package"
                                : format("The %d commonest packages of %,d", packages.size(), deals.different()))
                .words("Share (95% interval)", "");
        open.forEach(id -> table.words(Vocabulary.ofId(id), ""));
        for (Deals.Packaged packaged : packages) {
            List<Object> row = new ArrayList<>(List.of(Cell.share(packaged.share(), Numbers.share(packaged.share()))));
            open.forEach(id -> row.add(packaged.options().get(id)));
            table.row(row);
        }
        return table.block();
    }
}
