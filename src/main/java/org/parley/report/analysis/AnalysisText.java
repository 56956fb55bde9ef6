package org.parley.report.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.parley.analysis.Change;
import org.parley.analysis.EquilibriumAnalysis;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.WarAnalysis;
import org.parley.analysis.published.PublishedModel;
import org.parley.analysis.solution.Solution;
import org.parley.answer.words.Vocabulary;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;

/** The exact analysis of a scenario as text for people. */
public final class AnalysisText {

    private static final int WIDTH = 100;
    private static final int NAME = 22;
    private static final int MOST_VALUES = 6;
    private static final String NOTE = "      ";

    private final ScenarioAnalysis analysis;
    private final Scenario scenario;
    private final List<String> actors;
    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    private AnalysisText(ScenarioAnalysis analysis, Screen screen) {
        this.analysis = analysis;
        this.screen = screen;
        scenario = analysis.scenario();
        actors = scenario.actors().keySet().stream()
                .map(id -> Vocabulary.ofActor(scenario, id))
                .toList();
    }

    /** Tells an analysis on a screen. */
    public static String of(ScenarioAnalysis analysis, Screen screen) {
        AnalysisText t = new AnalysisText(analysis, screen);
        t.head();
        if (analysis.war() != null) {
            t.war(analysis.war());
        }
        analysis.tables().forEach(t::table);
        t.line("");
        t.line("A model of declared assumptions, not a forecast.");
        return screen.fit(t.text.toString());
    }

    private void head() {
        line("%s", Vocabulary.title(scenario));
        line("Exact analysis at the outset, without simulation, at %s", analysis.numbers());
        if (scenario.actors().values().stream().anyMatch(a -> a.type() != null)) {
            line("Actors that may be stalling are committed here; the others believe their priors about them.");
        }
    }

    private void war(WarAnalysis war) {
        line("");
        line("The war, fought out from position %d of %d", war.front(), war.positions());
        line("  %-" + NAME + "s wins with probability %.1f%%", actors.get(war.first()), 100 * war.victoryNow());
        line("  %-" + NAME + "s wins with probability %.1f%%", actors.get(war.second()), 100 * (1 - war.victoryNow()));
        if (Double.isFinite(war.expectedRoundsNow())) {
            line("  expected to take %s", span(war.expectedRoundsNow()));
        }
        line(
                "  each move favours %s with %.0f%%; %s believes %.0f%%, %s believes %.0f%%",
                actors.get(war.first()),
                100 * war.advance(),
                actors.get(war.first()),
                100 * war.believedAdvance()[war.first()],
                actors.get(war.second()),
                100 * war.believedAdvance()[war.second()]);
    }

    private String span(double rounds) {
        LocalDate end = scenario.calendar().date((int) Math.min(100_000, Math.round(rounds)));
        String date = end == null ? "" : " (until about " + end.getYear() + ")";
        return String.format(Locale.ROOT, "%.0f rounds%s", rounds, date);
    }

    private void table(TableAnalysis table) {
        line("");
        line(
                "Table '%s': %,d packages",
                table.track(), table.cooperative().acceptance().packages());
        if (!table.isConsentNeeded()) {
            line("  Nobody's consent is needed here; what follows is how it would be if all parties had to agree.");
        }
        range(table);
        values(table);
        solutions(table);
        frontier(table);
        if (table.isConsentNeeded()) {
            power(table);
        }
        if (!Double.isNaN(table.median())) {
            line(
                    "  Median, weighted by capability times salience: %s",
                    terms(table, new int[] {(int) FastMath.rint(table.median())})
                            .get(0));
        }
        equilibrium(table);
        table.models().forEach(this::model);
    }

    private void range(TableAnalysis table) {
        long range = table.cooperative().acceptance().range();
        List<String> say = table.withSay().stream().map(actors::get).toList();
        String lead = range > 0
                ? String.format(
                        Locale.ROOT,
                        "  Bargaining range: %,d packages (%.1f%%) suit all with a say: ",
                        range,
                        100.0 * range / table.cooperative().acceptance().packages())
                : "  Bargaining range: EMPTY. No package suits all with a say: ";
        wrapped(lead, "    ", ", ", say);
        if (table.winning() != range && table.isConsentNeeded()) {
            line("    %,d packages carry the vote against no deal", table.winning());
        }
        if (range > 0) {
            return;
        }
        int[] emptiedBy = table.cooperative().acceptance().emptiedBy();
        if (emptiedBy.length > 0) {
            line(
                    "    it would not be without the say of %s",
                    IntStream.of(emptiedBy).mapToObj(actors::get).collect(Collectors.joining(", or of ")));
        } else {
            line("    nobody alone empties it: it stays empty whoever loses its say");
        }
        double shortfall = table.cooperative().closest() == null
                ? 0
                : -table.cooperative().closest().score();
        if (shortfall > 0.0005) {
            line("    the closest package leaves someone %.3f short of what it needs", shortfall);
        }
    }

    private void values(TableAnalysis table) {
        Columns rows = new Columns("    %-22.22s%9s%9s%9s   %s", "  with a say", "no deal", "needs", "best", "win-set");
        for (int i : table.withSay()) {
            rows.row(
                    actors.get(i),
                    number(table.problem().reservation()[i]),
                    number(table.problem().least()[i]),
                    number(table.cooperative().best().get(i).values()[i]),
                    String.format(
                            Locale.ROOT,
                            "%,d packages (%.1f%%)",
                            table.winSet(i),
                            100.0
                                    * table.winSet(i)
                                    / table.cooperative().acceptance().packages()));
        }
        add(rows);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void add(Columns table) {
        table.on(screen).forEach(row -> line("%s", row));
    }

    private void solutions(TableAnalysis table) {
        Map<String, Solution> solutions = table.solutions();
        if (solutions.isEmpty()) {
            return;
        }
        List<Integer> shown = table.withSay().stream().limit(MOST_VALUES).toList();
        Columns rows = new Columns(
                "    %-22.22s" + " %10s".repeat(shown.size()),
                Stream.concat(
                                Stream.of("  value at the solution"),
                                shown.stream()
                                        .map(i -> screen.isWindow() ? actors.get(i) : screen.clip(actors.get(i), 10)))
                        .toArray(String[]::new));
        solutions.forEach((name, solution) -> {
            rows.row(Stream.concat(
                            Stream.of(Vocabulary.ofSolution(name)),
                            shown.stream().map(i -> number(solution.agreement().values()[i])))
                    .toArray(String[]::new));
            wrapped(
                            "",
                            "",
                            "; ",
                            terms(table, solution.agreement().options()),
                            Math.min(WIDTH, screen.width()) - NOTE.length())
                    .forEach(line -> rows.note(NOTE, line));
        });
        add(rows);
    }

    private List<String> terms(TableAnalysis table, int[] options) {
        List<String> ids = List.copyOf(scenario.issues().keySet());
        return IntStream.range(0, options.length)
                .mapToObj(j -> {
                    String issue = ids.get(table.issues()[j]);
                    return Vocabulary.ofId(issue) + ": "
                            + scenario.issues().get(issue).options().get(options[j]);
                })
                .toList();
    }

    private void frontier(TableAnalysis table) {
        if (table.frontier().complete()) {
            line(
                    "  Pareto frontier: %,d packages, %,d of them in the bargaining range%s",
                    table.frontier().agreements().size(),
                    table.frontier().rational(),
                    table.core() < 0 ? "" : String.format(Locale.ROOT, "; core: %,d packages", table.core()));
        } else {
            line("  Pareto frontier: not worked out, it holds too many packages");
        }
    }

    /** One row a party: its share of power, and what its seat and its veto are worth to it at the Nash solution. */
    private void power(TableAnalysis table) {
        Columns rows = new Columns(
                "    %-22.22s%9s%9s   %-20s  %-22s",
                "  power",
                "Shapley",
                "Banzhaf",
                table.seats().isEmpty() ? "" : "worth of its seat",
                table.vetoes().isEmpty() ? "" : "worth of its veto");
        boolean bracketed = false;
        for (int p = 0; p < table.parties().length; p++) {
            int actor = table.parties()[p];
            Optional<Change> seat = change(table.seats(), actor);
            Optional<Change> veto = change(table.vetoes(), actor);
            bracketed |= Stream.of(seat, veto).flatMap(Optional::stream).anyMatch(c -> !c.has());
            rows.row(
                    actors.get(actor),
                    percent(table.power().shapleyShubik().get(p)),
                    percent(table.power().banzhafNormalised().get(p)),
                    seat.map(AnalysisText::worth).orElse(""),
                    veto.map(AnalysisText::worth).orElse(""));
        }
        add(rows);
        if (!table.seats().isEmpty()) {
            line(
                    "    worth to the holder at the Nash solution, and the range without it in packages%s",
                    bracketed ? ";" : "");
            if (bracketed) {
                line("    in brackets: it has none; what one would be worth, and the range with it");
            }
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static Optional<Change> change(List<Change> changes, int actor) {
        return changes.stream().filter(c -> c.actor() == actor).findFirst();
    }

    private static String worth(Change c) {
        return c.has()
                ? String.format(Locale.ROOT, "%+.3f (%,d)", c.worth(), c.rangeWithout())
                : String.format(Locale.ROOT, "[%+.3f (%,d)]", c.worth(), c.rangeWith());
    }

    private void equilibrium(TableAnalysis table) {
        if (!table.equilibrium().obstacles().isEmpty()) {
            line("  Equilibrium: %s", table.equilibrium().obstacles().get(0));
            return;
        }
        EquilibriumAnalysis found = table.equilibrium();
        boolean both = found.forEver().length > 0;
        List<String> values = IntStream.range(0, found.actors().length)
                .mapToObj(n -> actors.get(found.actors()[n])
                        + (both
                                ? String.format(
                                        Locale.ROOT, " %.4f (%.4f)", found.forEver()[n], found.untilDeadline()[n])
                                : String.format(Locale.ROOT, " %.4f", found.untilDeadline()[n])))
                .toList();
        wrapped(
                both
                        ? "  Equilibrium value without a deadline (with it): "
                        : "  Equilibrium value with the deadline (without a deadline none was found): ",
                "    ",
                ", ",
                values);
    }

    private void model(PublishedModel model) {
        wrapped("  Published model: ", "    ", " ", words(model.title() + " (" + model.source() + ")"));
        wrapped("    ", "    ", " ", words(model.sentence(id -> Vocabulary.ofActor(scenario, id))));
        Columns rows = new Columns("    %-36.36s %-22.22s %8s");
        for (PublishedModel.Row row : model.rows()) {
            rows.row(
                    Vocabulary.ofId(row.what()),
                    row.who() == null ? "" : Vocabulary.ofActor(scenario, row.who()),
                    number(row.value()));
        }
        add(rows);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** Writes parts after a lead, breaking lines between parts. */
    private void wrapped(String lead, String indent, String between, List<String> parts) {
        wrapped(lead, indent, between, parts, Math.min(WIDTH, screen.width())).forEach(row -> line("%s", row));
    }

    private static List<String> wrapped(String lead, String indent, String between, List<String> parts, int width) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder(lead);
        for (int n = 0; n < parts.size(); n++) {
            String part = parts.get(n) + (n < parts.size() - 1 ? between : "");
            if (n > 0 && row.length() + part.length() > width) {
                rows.add(row.toString());
                row = new StringBuilder(indent);
            }
            row.append(part);
        }
        rows.add(row.toString());
        return rows;
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
