package org.parley.answer.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.CurveChart;
import org.parley.findings.discovery.ExploredFolder;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;
import org.parley.statistics.discovery.Merit;
import org.parley.statistics.discovery.SearchRule;
import org.parley.statistics.discovery.Tree;

/** Answer of a discovery: the boxes over the cloud of runs, what they cost in coverage, and the tree. */
public final class DiscoveryAnswer {

    private final ExploredFolder folder;
    private final Scenario scenario;
    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;
    private final Map<String, Chart> charts;

    private DiscoveryAnswer(ExploredRuns runs, Discovery discovery) {
        folder = runs.folder();
        scenario = folder.file().scenario();
        this.runs = runs;
        this.discovery = discovery;
        words = new AssumptionWords(scenario, runs.assumptions());
        charts = DiscoveryCharts.of(runs, discovery);
    }

    /**
     * Returns the answer.
     *
     * @param runs the runs, as points
     * @param rule how boxes were sought
     * @param discovery what was found
     * @param version version of Parley
     */
    public static Answer of(ExploredRuns runs, SearchRule rule, Discovery discovery, String version) {
        return new DiscoveryAnswer(runs, discovery).answer(rule, version);
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(ExploredRuns runs, SearchRule rule, String version) {
        return FolderPlan.of("discovery", version, "boxes", "limits", "tree", "search")
                .with(runs.folder().identity())
                .with("runs", runs.looked())
                .with("target", runs.target().text())
                .with("slice", rule.slice())
                .with("coverage", rule.leastCoverage())
                .withScenario(runs.folder().file().yaml());
    }

    private Answer answer(SearchRule rule, String version) {
        List<Section> sections = new ArrayList<>(BriefSections.of(runs, discovery, words));
        List<String> sentences = new DiscoverySentences(runs, discovery, words).boxes();
        if (sentences.isEmpty()) {
            sections.add(new Section("boxes", "Where is it likelier?", DiscoverySentences.none(discovery), List.of()));
        }
        for (int b = 0; b < sentences.size(); b++) {
            sections.add(box(b, sentences.get(b)));
        }
        numbers(sections);
        if (!discovery.boxes().isEmpty()) {
            tradeOff(discovery.boxes().get(0), sections);
        }
        sections.add(tree());
        String command = new ShellCommand("discover")
                .argument("RESULTS")
                .option("--of", runs.target().text())
                .option("--runs", runs.looked())
                .option("--slice", rule.slice())
                .option("--coverage", rule.leastCoverage())
                .toString();
        sections.add(provenance(version, command));
        return new Answer(
                "discovery",
                "Where is it likelier that a run " + words.ends(runs.target(), "ends in", "has") + "?",
                Numbers.format(
                        "%,d of %,d runs of \u201c%s\u201d do, in a model of declared assumptions. Not a forecast.",
                        discovery.found().allHits() + discovery.judged().allHits(),
                        runs.looked(),
                        Vocabulary.title(scenario)),
                sections,
                DiscoveryTables.of(runs, discovery, words),
                new Provenance(version, OptionalLong.of(folder.seed()), command));
    }

    private Section box(int b, String sentence) {
        FoundBox box = discovery.boxes().get(b);
        List<Block> blocks = new ArrayList<>();
        if (!box.stands(discovery.judged().base().share())) {
            blocks.add(new Block.Note(DiscoverySentences.notBorneOut(box)));
        }
        String name = "box-" + (b + 1);
        if (charts.containsKey(name)) {
            blocks.add(new Figure(name, charts.get(name)));
        }
        blocks.add(new Block.Grid("", limits(b, box)));
        return new Section(name, b == 0 ? "Where is it likelier?" : "Where else? Box " + (b + 1), sentence, blocks);
    }

    private Table limits(int b, FoundBox box) {
        Table.Builder table = Table.shown(Numbers.format(
                        "Limits of box %d, the share in the box if one is dropped, and how likely chance alone would make so"
                                + " much of it",
                        b + 1))
                .words("Assumption", "")
                .words("limit", "")
                .words("drawn from", "")
                .numbers("without it", "")
                .numbers("p", "");
        for (JudgedLimit judged : box.limits()) {
            int dimension = judged.limit().dimension();
            table.row(
                    words.name(dimension),
                    words.kept(judged.limit()),
                    DiscoverySentences.drawn(runs, dimension),
                    BriefSections.without(judged),
                    BriefSections.p(judged));
        }
        return table.build();
    }

    private void numbers(List<Section> to) {
        List<Block> figures = new ArrayList<>();
        charts.forEach((name, chart) -> {
            if (!name.startsWith("box-")) {
                figures.add(new Figure(name, chart));
            }
        });
        if (!figures.isEmpty()) {
            to.add(new Section(
                    "numbers",
                    "How does it change with each number?",
                    Numbers.format(
                            "Of all runs %s %s; a bar beyond that is a tenth of the runs in which more of them do.",
                            DiscoverySentences.share(discovery.judged().base()), words.end(runs.target())),
                    figures));
        }
    }

    private void tradeOff(FoundBox box, List<Section> to) {
        List<JudgedStep> steps = rising(box.trajectory());
        Merit chosen = box.judged();
        List<Block> blocks = new ArrayList<>();
        if (steps.size() > 1) {
            String title = "The smaller the box, the denser it is, and the less it covers";
            blocks.add(new Figure(
                    "trade-off",
                    new CurveChart(
                            new Caption(
                                    title,
                                    "Density: share of runs in the box that are of interest. Coverage: share of runs of interest that are in the"
                                            + " box. With 95% intervals",
                                    title
                                            + "; a curve of density and one of coverage over the share of runs in the box"),
                            new Axis("Share of all runs that lie in the box", Axis.Scale.NUMBER),
                            new Axis("Share", Axis.Scale.SHARE),
                            List.of(curve("density", steps, Merit::density), curve("coverage", steps, Merit::coverage)),
                            List.of())));
        }
        to.add(new Section(
                "trade-off",
                "What does a smaller box cost?",
                Numbers.format(
                        "Box 1 holds %s of all runs: %s of them are of interest (density), which is %s of all those of interest"
                                + " (coverage).",
                        AssumptionWords.percent(chosen.mass().share()),
                        DiscoverySentences.share(chosen.density()),
                        DiscoverySentences.share(chosen.coverage())),
                blocks));
    }

    /** Returns steps with runs in them, from the smallest box to the whole, one for each size. */
    private static List<JudgedStep> rising(List<JudgedStep> trajectory) {
        List<JudgedStep> steps = new ArrayList<>();
        for (int s = trajectory.size() - 1; s >= 0; s--) {
            int inside = trajectory.get(s).judged().inside();
            if (inside > 0
                    && (steps.isEmpty()
                            || inside > steps.get(steps.size() - 1).judged().inside())) {
                steps.add(trajectory.get(s));
            }
        }
        return steps;
    }

    private static CurveChart.Curve curve(String name, List<JudgedStep> steps, Function<Merit, Proportion> of) {
        List<Proportion> shares = steps.stream().map(s -> of.apply(s.judged())).toList();
        return new CurveChart.Curve(
                name,
                false,
                steps.stream().mapToDouble(s -> s.judged().mass().share()).toArray(),
                shares.stream().mapToDouble(Proportion::share).toArray(),
                shares.stream().mapToDouble(Proportion::low).toArray(),
                shares.stream().mapToDouble(Proportion::high).toArray());
    }

    private Section tree() {
        Tree tree = discovery.tree();
        String heading = "Which questions tell runs apart?";
        if (tree.isLeaf()) {
            return new Section(
                    "tree", heading, "No question tells these runs apart better than chance does.", List.of());
        }
        String name = words.name(tree.question().dimension());
        List<List<String>> rows = DiscoverySentences.lines(words, discovery).stream()
                .map(line -> List.of(
                        // Spaces that a browser keeps.
                        line.label().replace("  ", "\u00A0\u00A0\u00A0"),
                        line.share(),
                        Numbers.format("%,d", line.runs())))
                .toList();
        return new Section(
                "tree",
                heading,
                Numbers.format(
                        "The first question is whether %s is %s: where so, %s of runs are of interest, else %s.",
                        name,
                        words.kept(tree.question()),
                        share(tree.yes().judged()),
                        share(tree.no().judged())),
                List.of(new Block.Grid(
                        "",
                        Table.ofTexts(
                                "Tree (CART): share of runs that " + words.end(runs.target()),
                                List.of("Runs where", "share (95%)", "of"),
                                Set.of(1, 2),
                                rows))));
    }

    private static String share(Merit merit) {
        return merit.inside() == 0 ? "none" : DiscoverySentences.share(merit.density());
    }

    private Section provenance(String version, String command) {
        List<List<String>> rows = List.of(
                List.of("Model", "Parley " + version + ", an agent-based model on MASON"),
                List.of("Scenario", scenario.name()),
                List.of("SHA-256 of the scenario as run", folder.file().hash()),
                List.of(
                        "Runs and seed",
                        Numbers.format(
                                "%,d of %,d stored, of which %,d failed; seed %d",
                                runs.looked(), folder.stored(), runs.failed(), folder.seed())),
                List.of("The same again", command));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                DiscoverySentences.halves(runs),
                List.of(
                        new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)),
                        new Block.Note(
                                "Boxes are sought by PRIM (Friedman and Fisher 1999; Bryant and Lempert 2010), the tree"
                                        + " by CART (Breiman and others 1984)."),
                        new Block.Note(
                                "What stands in a box is likelier there in this model, under its declared assumptions."
                                        + " It is no cause, and no forecast.")));
    }
}
