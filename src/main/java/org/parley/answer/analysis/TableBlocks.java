package org.parley.answer.analysis;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.parley.analysis.Change;
import org.parley.analysis.EquilibriumAnalysis;
import org.parley.analysis.ResolveAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.published.PublishedModel;
import org.parley.analysis.solution.Solution;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;

/** What was found of a table of talks, in words and tables. */
final class TableBlocks {

    private static final int MOST_VALUES = 6;

    private final Scenario scenario;
    private final List<String> actors;
    private final TableAnalysis table;
    private final List<Block> blocks = new ArrayList<>();

    TableBlocks(Scenario scenario, List<String> actors, TableAnalysis table) {
        this.scenario = scenario;
        this.actors = actors;
        this.table = table;
        if (!table.isConsentNeeded()) {
            line(2, "Nobody's consent is needed here; what follows is how it would be if all parties had to agree.");
        }
        range();
        values();
        if (table.resolve() != null && table.resolve().isAnyHidden()) {
            resolve(table.resolve());
        }
        solutions();
        frontier();
        if (table.isConsentNeeded()) {
            power();
        }
        if (!Double.isNaN(table.median())) {
            line(
                    2,
                    "Median, weighted by capability times salience: "
                            + terms(new int[] {(int) FastMath.rint(table.median())})
                                    .get(0));
        }
        equilibrium();
        table.models().forEach(this::model);
    }

    List<Block> all() {
        return blocks;
    }

    /** How many packages suit everyone, in a sentence. */
    String sentence() {
        long range = table.cooperative().acceptance().range();
        long packages = table.cooperative().acceptance().packages();
        return range > 0
                ? format("%,d of %,d packages suit everyone who must agree.", range, packages)
                : format("None of %,d packages suits everyone who must agree.", packages);
    }

    private void line(int indent, String text) {
        blocks.add(AnalysisAnswer.line(indent, text));
    }

    /** Adds parts after a lead; lines break between parts. */
    private void parts(String lead, String between, List<String> parts) {
        blocks.add(new Block.Note(lead + whole(between, parts), Flow.FURTHER_IN, 2));
    }

    private static String whole(String between, List<String> parts) {
        return parts.stream().map(part -> part.replace(' ', '\u00A0')).collect(Collectors.joining(between));
    }

    private void range() {
        long range = table.cooperative().acceptance().range();
        parts(
                range > 0
                        ? format(
                                "Bargaining range: %,d packages (%s) suit all who must agree%s: ",
                                range,
                                Numbers.percent(share(range)),
                                table.resolve() != null && table.resolve().isAnyHidden()
                                        ? ", if each is of middle resolve"
                                        : "")
                        : "Bargaining range: EMPTY. No package suits all who must agree: ",
                ", ",
                table.withSay().stream().map(actors::get).toList());
        if (table.winning() != range && table.isConsentNeeded()) {
            line(4, Numbers.count(table.winning()) + " packages carry the vote against no deal");
        }
        if (range > 0) {
            return;
        }
        int[] emptiedBy = table.cooperative().acceptance().emptiedBy();
        line(
                4,
                emptiedBy.length > 0
                        ? "it would not be without the say of "
                                + IntStream.of(emptiedBy).mapToObj(actors::get).collect(Collectors.joining(", or of "))
                        : "nobody alone empties it: it stays empty whoever loses its say");
        double shortfall = table.cooperative().closest() == null
                ? 0
                : -table.cooperative().closest().score();
        if (shortfall > 0.0005) {
            line(4, format("the closest package leaves someone %.3f short of what it needs", shortfall));
        }
    }

    private double share(long packages) {
        return (double) packages / table.cooperative().acceptance().packages();
    }

    /** Adds what each needs and accepts by how resolved it is, and how likely a range there is. */
    private void resolve(ResolveAnalysis found) {
        double chance = found.range().chance();
        line(
                4,
                Double.isNaN(chance)
                        ? "too many packages compete to work out how likely any of them suits all"
                        : format(
                                "the chance that any package suits all, whatever each hides, is %s",
                                Numbers.percent(chance)));
        Table.Builder rows = Table.shown("What each needs, and how many packages it accepts, by how resolved it is")
                .words("  needs if it is", "    %-22.22s");
        ResolveAnalysis.TYPES.forEach(type -> rows.numbers(type + " resolved", "%16s"));
        for (int j = 0; j < found.withSay().length; j++) {
            int i = found.withSay()[j];
            double[] needs = found.needs()[j];
            long[] accepts = {
                found.range().ifLeast()[i], table.winSet(i), found.range().ifMost()[i]
            };
            rows.row(Stream.concat(
                            Stream.of(actors.get(i)),
                            IntStream.range(0, needs.length)
                                    .mapToObj(k -> new Cell.Amount(
                                            needs[k], format("%s (%,d)", Numbers.fixed(needs[k], 3), accepts[k]))))
                    .toArray());
        }
        blocks.add(rows.block());
        line(4, "what terms must be worth while they hold, and the packages that it then accepts;");
        line(4, "packages count with side payments, demands at home and the cost of concluding");
    }

    private void values() {
        // Where resolve is hidden, all that is asked for is in the value, and what is needed has a table of its own.
        boolean hasNeeds = table.resolve() == null;
        Table.Builder rows = Table.shown("What no deal is worth to each who must agree,"
                        + (hasNeeds ? " what it needs," : "")
                        + " its best package, its win-set")
                .words("  must agree", "    %-22.22s")
                .numbers("no deal", "%9s");
        if (hasNeeds) {
            rows.numbers("needs", "%9s");
        }
        rows.numbers("best", "%9s").words("win-set", "   %s");
        for (int i : table.withSay()) {
            Stream<Object> needs = hasNeeds ? Stream.of(number(table.problem().least()[i])) : Stream.empty();
            rows.row(Stream.of(
                            Stream.of(actors.get(i), number(table.problem().reservation()[i])),
                            needs,
                            Stream.of(
                                    number(table.cooperative().best().get(i).values()[i]),
                                    new Cell.Count(
                                            table.winSet(i),
                                            format(
                                                    "%,d packages (%s)",
                                                    table.winSet(i), Numbers.percent(share(table.winSet(i)))))))
                    .flatMap(cells -> cells)
                    .toArray());
        }
        blocks.add(rows.block());
    }

    private static Cell number(double value) {
        return new Cell.Amount(value, Numbers.fixed(value, 3));
    }

    private void solutions() {
        Map<String, Solution> solutions = table.solutions();
        if (solutions.isEmpty()) {
            return;
        }
        List<Integer> shown = table.withSay().stream().limit(MOST_VALUES).toList();
        Table.Builder rows = Table.shown("What each solution is worth, and its terms")
                .words("  value at the solution", "    %-22.22s");
        shown.forEach(i -> rows.numbers(actors.get(i), " %10.10s"));
        solutions.forEach((name, solution) -> rows.row(Stream.concat(
                                Stream.of(Vocabulary.ofSolution(name)),
                                shown.stream()
                                        .map(i -> number(solution.agreement().values()[i])))
                        .toArray())
                .note(whole("; ", terms(solution.agreement().options()))));
        blocks.add(rows.block());
    }

    private List<String> terms(int[] terms) {
        List<String> ids = List.copyOf(scenario.issues().keySet());
        List<String> options = AnalysisTables.options(scenario, table, terms);
        return IntStream.range(0, terms.length)
                .mapToObj(j -> Vocabulary.ofId(ids.get(table.issues()[j])) + ": " + options.get(j))
                .toList();
    }

    private void frontier() {
        line(
                2,
                table.frontier().complete()
                        ? format(
                                "Pareto frontier: %,d packages, %,d of them in the bargaining range%s",
                                table.frontier().agreements().size(),
                                table.frontier().rational(),
                                table.core() < 0 ? "" : format("; core: %,d packages", table.core()))
                        : "Pareto frontier: not worked out, it holds too many packages");
    }

    /** One row a party: its share of power, and what its seat and its veto are worth to it at the Nash solution. */
    private void power() {
        Table.Builder rows = Table.shown("Voting power, and what a seat and a veto are worth")
                .words("  power", "    %-22.22s")
                .numbers("Shapley", "%9s")
                .numbers("Banzhaf", "%9s")
                .words(table.seats().isEmpty() ? "" : "worth of its seat", "   %-20s")
                .words(table.vetoes().isEmpty() ? "" : "worth of its veto", "  %-22s");
        for (int p = 0; p < table.parties().length; p++) {
            int actor = table.parties()[p];
            rows.row(
                    actors.get(actor),
                    percent(table.power().shapleyShubik().get(p)),
                    percent(table.power().banzhafNormalised().get(p)),
                    change(table.seats(), actor).map(TableBlocks::worth),
                    change(table.vetoes(), actor).map(TableBlocks::worth));
        }
        blocks.add(rows.block());
        if (!table.seats().isEmpty()) {
            boolean bracketed = Stream.concat(table.seats().stream(), table.vetoes().stream())
                    .anyMatch(c -> !c.has() && IntStream.of(table.parties()).anyMatch(a -> a == c.actor()));
            line(
                    4,
                    "worth to the holder at the Nash solution, and the range without it in packages"
                            + (bracketed ? ";" : ""));
            if (bracketed) {
                line(4, "in brackets: it has none; what one would be worth, and the range with it");
            }
        }
    }

    private static Cell percent(double share) {
        return new Cell.Amount(share, Numbers.percent(share));
    }

    private static Optional<Change> change(List<Change> changes, int actor) {
        return changes.stream().filter(c -> c.actor() == actor).findFirst();
    }

    private static String worth(Change c) {
        return c.has()
                ? format("%+.3f (%,d)", c.worth(), c.rangeWithout())
                : format("[%+.3f (%,d)]", c.worth(), c.rangeWith());
    }

    private void equilibrium() {
        EquilibriumAnalysis found = table.equilibrium();
        if (!found.obstacles().isEmpty()) {
            line(2, "Equilibrium: " + found.obstacles().get(0));
            return;
        }
        boolean both = found.forEver().length > 0;
        parts(
                both
                        ? "Equilibrium value without a deadline (with it): "
                        : "Equilibrium value with the deadline (without a deadline none was found): ",
                ", ",
                IntStream.range(0, found.actors().length)
                        .mapToObj(n -> actors.get(found.actors()[n])
                                + (both
                                        ? format(" %.4f (%.4f)", found.forEver()[n], found.untilDeadline()[n])
                                        : format(" %.4f", found.untilDeadline()[n])))
                        .toList());
    }

    private void model(PublishedModel model) {
        blocks.add(
                new Block.Note("Published model: " + model.title() + " (" + model.source() + ")", Flow.FURTHER_IN, 2));
        blocks.add(new Block.Note(model.sentence(id -> Vocabulary.inProse(scenario, id)), Flow.PARAGRAPH, 4));
        Table.Builder rows = Table.shown("Numbers of the model: " + model.title())
                .words("", "    %-36.36s")
                .words("", " %-22.22s")
                .numbers("", " %8s");
        for (PublishedModel.Row row : model.rows()) {
            rows.row(
                    Vocabulary.ofId(row.what()),
                    row.who() == null ? "" : Vocabulary.ofActor(scenario, row.who()),
                    number(row.value()));
        }
        blocks.add(rows.block());
    }
}
