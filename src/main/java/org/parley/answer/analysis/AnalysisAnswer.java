package org.parley.answer.analysis;

import static org.parley.answer.words.Numbers.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.HistoryAnalysis;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.WarAnalysis;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Chart;
import org.parley.scenario.Scenario;

/** Answer of an exact analysis: how the war would end, and of each table what could be agreed, what theory singles out, and power. */
public final class AnalysisAnswer {

    private static final String NOT_A_FORECAST = "A model of declared assumptions, not a forecast.";

    private final ScenarioAnalysis analysis;
    private final Scenario scenario;
    private final List<String> actors;
    private final AnalysisCharts charts;
    private final Set<String> taken = new HashSet<>(Set.of("front"));
    private final List<Section> brief = new ArrayList<>();
    private final List<Section> page = new ArrayList<>();

    private AnalysisAnswer(ScenarioAnalysis analysis) {
        this.analysis = analysis;
        scenario = analysis.scenario();
        actors = scenario.actors().keySet().stream()
                .map(id -> Vocabulary.ofActor(scenario, id))
                .toList();
        charts = new AnalysisCharts(analysis);
    }

    /**
     * Returns the answer.
     *
     * @param analysis what was found
     * @param provenance how it came about
     */
    public static Answer of(ScenarioAnalysis analysis, Provenance provenance) {
        AnalysisAnswer made = new AnalysisAnswer(analysis);
        made.add("", line(0, Vocabulary.title(made.scenario)), made.head());
        if (analysis.war() != null) {
            made.war(analysis.war());
        }
        analysis.tables().forEach(made::table);
        if (analysis.history() != null) {
            made.history(analysis.history());
        }
        made.add("", List.of(line(0, NOT_A_FORECAST)));
        made.page.add(ProvenanceSection.of(
                provenance.version(),
                "Worked out exactly from the scenario at the outset, without simulation.",
                List.of(List.of("Numbers", Vocabulary.capital(analysis.numbers()))),
                NOT_A_FORECAST));
        List<Section> sections = new ArrayList<>(made.brief);
        sections.addAll(made.page);
        return new Answer(
                "analysis",
                "Exact analysis: " + Vocabulary.title(made.scenario),
                "What can be said of the scenario at its outset without simulation, at " + analysis.numbers() + ".",
                sections,
                AnalysisTables.of(analysis),
                provenance);
    }

    static Block line(int indent, String text) {
        return new Block.Note(text, Flow.WHOLE_LINE, indent);
    }

    private void add(String heading, Block first, List<Block> others) {
        List<Block> blocks = new ArrayList<>(List.of(first));
        blocks.addAll(others);
        add(heading, blocks);
    }

    private void add(String heading, List<Block> blocks) {
        brief.add(Section.ofText("brief-" + brief.size(), heading, blocks));
    }

    private List<Block> head() {
        List<Block> blocks = new ArrayList<>(
                List.of(line(0, "Exact analysis at the outset, without simulation, at " + analysis.numbers())));
        if (scenario.actors().values().stream().anyMatch(a -> a.type() != null)) {
            blocks.add(line(
                    0, "Actors that may be stalling are committed here; the others believe their priors about them."));
        }
        return blocks;
    }

    private void war(WarAnalysis war) {
        String first = actors.get(war.first());
        String second = actors.get(war.second());
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(2, format("%-22s wins with probability %.1f%%", first, 100 * war.victoryNow())));
        blocks.add(line(2, format("%-22s wins with probability %.1f%%", second, 100 * (1 - war.victoryNow()))));
        if (Double.isFinite(war.expectedRoundsNow())) {
            blocks.add(line(2, "expected to take " + span(war.expectedRoundsNow())));
        }
        blocks.add(line(
                2,
                format(
                        "each move favours %s with %.0f%%; %s believes %.0f%%, %s believes %.0f%%",
                        first,
                        100 * war.advance(),
                        first,
                        100 * war.believedAdvance()[war.first()],
                        second,
                        100 * war.believedAdvance()[war.second()])));
        String where = format("The war, fought out from position %d of %d", war.front(), war.positions());
        add("", line(0, where), blocks);
        Chart front = charts.front(war);
        blocks.add(0, new Block.Figure("front", front));
        page.add(new Section("war", where, front.caption().title() + ".", blocks));
    }

    private String span(double rounds) {
        LocalDate end = scenario.calendar().date((int) Math.min(100_000, Math.round(rounds)));
        return format("%.0f rounds%s", rounds, end == null ? "" : " (until about " + end.getYear() + ")");
    }

    private void history(HistoryAnalysis history) {
        HistoryBlocks blocks = new HistoryBlocks(scenario, history);
        String heading = blocks.heading(analysis.tables().size() == 1
                && analysis.tables().get(0).withSay().size() == 2);
        add("", line(0, heading), blocks.all());
        page.add(new Section("history", heading, blocks.sentence(), blocks.onPage()));
    }

    private void table(TableAnalysis table) {
        String packages = Numbers.count(table.cooperative().acceptance().packages()) + " packages";
        TableBlocks of = new TableBlocks(scenario, actors, table);
        add("", line(0, "Table '" + table.track() + "': " + packages), of.all());
        List<Block> blocks = new ArrayList<>(of.all());
        Map<String, Chart> figures = new LinkedHashMap<>();
        charts.add(table, figures);
        figures.forEach((words, chart) -> {
            String name = Block.Figure.name(words, taken);
            taken.add(name);
            blocks.add(new Block.Figure(name, chart));
        });
        page.add(new Section(
                "table-" + (analysis.tables().indexOf(table) + 1),
                "What could be agreed in " + Vocabulary.ofTalks(table.track()) + "?",
                of.sentence(),
                blocks));
    }
}
