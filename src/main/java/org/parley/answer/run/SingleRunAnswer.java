package org.parley.answer.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.story.Story;
import org.parley.answer.story.StoryAnswer.Told;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;

/** Answer of one run that is played alone: every event with its why, and its row of the table of runs. */
public final class SingleRunAnswer {

    private SingleRunAnswer() {}

    /** Returns the answer. */
    public static Answer of(Told told, String version) {
        Scenario scenario = told.file().scenario();
        List<Column<RunOutcome>> columns = Columns.of(scenario);
        Table.Builder row = Table.data("run", columns.stream().map(Column::name).toArray(String[]::new));
        List<Block> lines = new ArrayList<>();
        List<Object> cells = new ArrayList<>();
        for (Column<RunOutcome> column : columns) {
            Object value = column.value().apply(told.outcome());
            cells.add(value instanceof double[] list ? Arrays.toString(list) : value);
            Object shown = cells.get(cells.size() - 1);
            lines.add(new Block.Note(column.name() + ": " + (shown == null ? "" : shown), Flow.WHOLE_LINE, 0));
        }
        long run = told.outcome().run();
        return new Answer(
                "run",
                "Run " + run + " of " + Vocabulary.title(scenario),
                Vocabulary.capital(Vocabulary.ofOutcome(scenario, told.outcome().outcome())) + ".",
                List.of(
                        Section.ofText(
                                "events", "", Story.of(scenario, told.events()).everything()),
                        Section.ofText("row", "", lines)),
                List.of(row.exact().row(cells).build()),
                new Provenance(
                        version,
                        OptionalLong.of(told.seed()),
                        new ShellCommand("run")
                                .argument(ScenarioFile.shown(told.file().name()))
                                .option("--seed", told.seed())
                                .option("--only", run)
                                .toString()));
    }
}
