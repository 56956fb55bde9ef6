package org.parley.answer.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.FolderPlan;
import org.parley.answer.Medium;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.findings.history.CaseForecast;
import org.parley.findings.history.Forecaster;
import org.parley.findings.history.HindcastResult;
import org.parley.findings.history.HindcastResult.CaseRow;
import org.parley.findings.history.HindcastResult.Effect;
import org.parley.findings.history.HindcastResult.Variation;
import org.parley.findings.history.SkillWord;
import org.parley.findings.history.Target;
import org.parley.findings.history.TargetScore;

/** Answer of a hindcast: verdicts, scores beside benchmarks, forecasts case by case, and what they rest on. */
public final class HindcastAnswer {

    private static final String BENCHMARKS =
            "Less is better; skill is 1 - score/benchmark. The best constant is known in hindsight only.";

    private static final String PERMUTED =
            "p is the share of 10,000 shuffles of the forecasts among the cases that score as"
                    + " well or better, after Holm over the three targets; it tells discrimination, not calibration.";

    private static final int MOST_MOVED = 3;

    private final HindcastResult result;

    private HindcastAnswer(HindcastResult result) {
        this.result = result;
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(String version) {
        return FolderPlan.of(
                "hindcast", version, "scores", "against", "forecasts", "calibration", "times", "checks", "effects");
    }

    /**
     * Returns the answer.
     *
     * @param what library, frozen when, how much was played, in words
     */
    public static Answer of(HindcastResult result, String what, Provenance provenance) {
        HindcastAnswer made = new HindcastAnswer(result);
        List<Section> sections = new ArrayList<>();
        if (!result.scores().isEmpty()) {
            sections.add(made.verdicts());
            sections.add(made.scores());
            sections.add(made.against());
            sections.add(made.bins());
            sections.add(made.others());
        }
        if (!result.reversed().isEmpty()) {
            sections.add(made.checks());
        }
        if (!result.effects().isEmpty()) {
            sections.add(made.effects());
        }
        sections.add(made.forecasts());
        sections.add(Section.ofText("brief-lead", "", List.of(new Block.Note(made.lead(what)))));
        List<Table> tables = new ArrayList<>(List.of(HindcastTables.forecasts(result)));
        if (!result.scores().isEmpty()) {
            tables.addAll(0, List.of(HindcastTables.scores(result), HindcastTables.against(result)));
            tables.add(HindcastTables.bins(result));
            tables.add(HindcastTables.times(result));
        }
        if (!result.reversed().isEmpty()) {
            tables.add(HindcastTables.checks(result));
        }
        if (!result.effects().isEmpty()) {
            tables.add(HindcastTables.effects(result));
        }
        return new Answer(
                "hindcast", "What does the model know of negotiations?", made.lead(what), sections, tables, provenance);
    }

    private String lead(String what) {
        String failed = result.failed() == 0 ? "" : " " + Numbers.counted(result.failed(), "run") + " failed.";
        if (result.verdicts().isEmpty()) {
            return what + " Forecasts only: no outcome is known." + failed;
        }
        return what + " " + Arrays.stream(Target.values()).map(this::verdict).collect(Collectors.joining(" ")) + failed;
    }

    private String verdict(Target target) {
        return result.verdicts().stream()
                .filter(v -> v.target() == target)
                .map(v -> sentence(target.label()) + ": " + v.word().words().toLowerCase(Locale.ROOT) + ".")
                .findFirst()
                .orElse("");
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Section both(String id, String heading, String sentence, List<Block> blocks) {
        return new Section(id, heading, sentence, blocks, Medium.BOTH);
    }

    private Section verdicts() {
        Table.Builder table = Table.shown("Verdicts")
                .words("Forecaster", "  %-38.38s")
                .words("Target", " %-28.28s")
                .words("Verdict", " %s");
        result.verdicts()
                .forEach(v -> table.row(
                                v.forecaster(), v.target().label(), v.word().words())
                        .strong(v.word() == SkillWord.SKILL_SHOWN));
        return both(
                "verdicts",
                "Verdicts",
                "A verdict says how a forecast compares with benchmarks on the cases of this library, which are famous ones.",
                List.of(table.block()));
    }

    private Section scores() {
        Table.Builder table = Table.shown("Scores by target")
                .words("Target", "  %-26.26s")
                .words("Forecaster", " %-38.38s")
                .numbers("cases", " %5s")
                .numbers("Brier", " %6s")
                .numbers("log", " %6s")
                .numbers("bias", " %6s")
                .numbers("p", " %6s");
        result.scores()
                .forEach(s -> table.row(
                        s.target().label(),
                        named(s.forecaster()),
                        s.cases(),
                        amount(s.brier(), Numbers.fixed(s.brier(), 3)),
                        amount(s.log(), Numbers.fixed(s.log(), 3)),
                        amount(s.bias(), Numbers.signed(s.bias(), 2)),
                        Double.isNaN(s.adjusted()) ? "" : Numbers.p(s.adjusted())));
        return both("scores", "Scores", BENCHMARKS + " " + PERMUTED, List.of(table.block()));
    }

    private static Cell amount(double value, String text) {
        return Double.isNaN(value) ? Cell.NONE : new Cell.Amount(value, text);
    }

    private Section against() {
        Table.Builder table = Table.shown("Skill against benchmarks")
                .words("Target", "  %-26.26s")
                .words("Forecaster", " %-38.38s")
                .words("against", " %-24.24s")
                .numbers("Brier skill", " %11s")
                .numbers("log skill", " %9s")
                .words("difference of Brier scores (95%)", " %s");
        for (TargetScore s : result.scores()) {
            s.against()
                    .forEach((name, a) -> table.row(
                            s.target().label(),
                            s.forecaster(),
                            named(name),
                            amount(a.brier(), Numbers.signed(a.brier(), 2)),
                            amount(a.log(), Numbers.signed(a.log(), 2)),
                            Numbers.format(
                                    "%s (%s to %s)",
                                    Numbers.signed(a.difference(), 3),
                                    Numbers.signed(a.wide().low(), 3),
                                    Numbers.signed(a.wide().high(), 3))));
        }
        return both(
                "skill",
                "Against benchmarks",
                "Intervals draw whole conflicts, 10,000 times; conflicts are few, so that they are rough.",
                List.of(table.block()));
    }

    /** Returns what a benchmark is, for a table that strangers read; other forecasters by their names. */
    private static String named(String forecaster) {
        return switch (forecaster) {
            case "B0" -> "base rate of the others";
            case "B1" -> "best constant";
            case "B2" -> "fixed prior";
            case "B3" -> "coin";
            case "B4" -> "checklist";
            default -> forecaster;
        };
    }

    private Section bins() {
        Table.Builder table = Table.shown("Forecasts in three bins")
                .words("Target", "  %-26.26s")
                .words("Forecaster", " %-38.38s")
                .words("forecast", " %-12s")
                .numbers("cases", " %5s")
                .numbers("mean", " %6s")
                .numbers("came", " %6s");
        result.scores().stream()
                .filter(s -> Forecaster.isParley(s.forecaster()))
                .forEach(s -> s.bins()
                        .forEach(b -> table.row(
                                s.target().label(),
                                s.forecaster(),
                                Numbers.format("%.2f to %.2f", b.low(), b.high()),
                                b.cases(),
                                amount(b.mean(), Numbers.percent(b.mean())),
                                amount(b.observed(), Numbers.percent(b.observed())))));
        return both(
                "calibration",
                "Calibration",
                "What came, beside what was forecast; with so few cases nothing finer.",
                List.of(table.block()));
    }

    private Section others() {
        Table.Builder times = Table.shown("How forecast times order what came")
                .words("Time", "  %-20.20s")
                .words("Forecaster", " %-38.38s")
                .numbers("C", " %5s")
                .numbers("pairs", " %5s")
                .numbers("rho", " %6s")
                .numbers("cases", " %5s");
        result.times()
                .forEach(t -> times.row(
                        t.what(),
                        t.forecaster(),
                        amount(t.order().c(), Numbers.fixed(t.order().c(), 2)),
                        t.order().pairs(),
                        amount(t.order().rho(), Numbers.signed(t.order().rho(), 2)),
                        t.order().seen()));
        Table.Builder classes = Table.shown("Class of outcome, seven classes")
                .words("Forecaster", "  %-38.38s")
                .numbers("cases", " %5s")
                .numbers("Brier", " %6s")
                .numbers("log", " %6s");
        result.classes()
                .forEach(c -> classes.row(
                        c.forecaster(),
                        c.cases(),
                        amount(c.brier(), Numbers.fixed(c.brier(), 3)),
                        amount(c.log(), Numbers.fixed(c.log(), 3))));
        return both(
                "times",
                "Times and classes",
                "C is the share of pairs in which the forecast is less where the end came earlier; a half is chance.",
                List.of(times.block(), classes.block()));
    }

    private Section checks() {
        Table.Builder table = Table.shown("If it were otherwise, with coefficients as their priors have them")
                .words("What is otherwise", "  %-58.58s")
                .words("Target", " %-26.26s")
                .words("Brier", " %-15s")
                .words("log", " %s");
        List<Variation> all = new ArrayList<>(result.reversed());
        all.addAll(mostMoved());
        all.forEach(v -> table.row(
                v.what(),
                v.target().label(),
                Numbers.format("%.3f to %.3f", v.brier().now(), v.brier().then()),
                Numbers.format("%.3f to %.3f", v.log().now(), v.log().then())));
        String worse = result.reversed().stream()
                .map(v -> v.target().label() + " " + (v.isWorse() ? "worse" : "not worse"))
                .collect(Collectors.joining(", "));
        return both(
                "checks",
                "Turned round, and coded otherwise",
                "With every row of the mapping turned round the scores are: " + worse + "."
                        + " Of other codings of one case the three that move a score most are shown.",
                List.of(table.block()));
    }

    /** Returns what concerns all cases, and of the other codings of one case those that move a score most; the table has all. */
    private List<Variation> mostMoved() {
        List<Variation> shown = new ArrayList<>();
        for (Target target : Target.values()) {
            result.sensitivity().stream()
                    .filter(v -> v.isOfOneCase() && v.target() == target)
                    .sorted(Comparator.comparingDouble(
                            v -> -Math.abs(v.brier().then() - v.brier().now())))
                    .limit(MOST_MOVED)
                    .forEach(shown::add);
        }
        result.sensitivity().stream().filter(v -> !v.isOfOneCase()).forEach(shown::add);
        return shown;
    }

    private Section effects() {
        Table.Builder table = Table.shown("From the lowest to the highest level in all cases, points")
                .words("Covariate", "  %-16.16s")
                .words("Target", " %-26.26s")
                .numbers("change", " %7s")
                .words("(95%)", " %-18s")
                .words("theory", " %-6s")
                .words("", " %s");
        for (Effect e : result.effects()) {
            table.row(
                    e.covariate(),
                    e.target().label(),
                    new Cell.Amount(e.change(), Numbers.signed(100 * e.change(), 1)),
                    Numbers.format(
                            "%s to %s",
                            Numbers.signed(100 * e.interval().low(), 1),
                            Numbers.signed(100 * e.interval().high(), 1)),
                    e.expected(),
                    e.verdict());
        }
        long against = result.effects().stream()
                .filter(e -> e.verdict().equals("against theory"))
                .count();
        return both(
                "effects",
                "What each covariate moves",
                against == 0
                        ? "No effect runs clearly against the sign that theory expects."
                        : sentence(Numbers.counted(against, "effect")) + " against the sign that theory expects.",
                List.of(table.block()));
    }

    private Section forecasts() {
        Table.Builder table = Table.shown("Forecasts, and what came")
                .words("Case", "  %-22.22s")
                .numbers("T1", " %5s")
                .numbers("T2", " %5s")
                .numbers("T3", " %5s")
                .numbers("T1 prior", " %8s")
                .numbers("T2 prior", " %8s")
                .numbers("T3 prior", " %8s")
                .words("came", " %s");
        for (CaseRow row : result.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.of().id()));
            for (CaseForecast f : Arrays.asList(row.fitted(), row.unfitted())) {
                for (Target target : Target.values()) {
                    cells.add(f == null ? Cell.NONE : share(f.probability().get(target)));
                }
            }
            cells.add(
                    row.outcome() == null
                            ? "not known"
                            : Arrays.stream(Target.values())
                                    .map(t -> t.came(row.outcome()))
                                    .map(y -> y.isNaN() ? "-" : y == 1 ? "yes" : "no")
                                    .collect(Collectors.joining(" ")));
            table.row(cells);
        }
        double least =
                result.rows().stream().mapToDouble(CaseRow::effective).min().orElse(Double.NaN);
        return both(
                "forecasts",
                "Case by case",
                Double.isNaN(least)
                        ? "T1 is agreement within 12 months, T2 and T3 that it is in force 12 and 60 months later."
                        : Numbers.format(
                                "T1 is agreement within 12 months, T2 and T3 that it is in force 12 and 60 months later; the first"
                                        + " three are learned from all other conflicts, by weights worth at least %.0f equal draws.",
                                least),
                List.of(table.block()));
    }

    private static Cell share(double p) {
        return new Cell.Amount(p, Numbers.fixed(p, 2));
    }
}
