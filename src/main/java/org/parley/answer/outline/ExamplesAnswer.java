package org.parley.answer.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;

/** Answer on the example scenarios: the title of each, what it shows, and how to get it. */
public final class ExamplesAnswer {

    private ExamplesAnswer() {}

    /**
     * Returns the answer.
     *
     * @param files the examples
     * @param kind what to type after {@code --like} for an example of that name
     * @param version version of Parley
     */
    public static Answer of(List<ScenarioFile> files, UnaryOperator<String> kind, String version) {
        Table.Builder table = Table.data("examples", "like,name,title,shows,command");
        List<Block> lines = new ArrayList<>();
        for (ScenarioFile file : files) {
            Scenario scenario = file.scenario();
            String like = kind.apply(scenario.name());
            String shows = firstSentence(scenario.about().what());
            String command = new ShellCommand("new")
                    .argument(scenario.name() + ".yaml")
                    .option("--like", like)
                    .toString();
            table.row(like, scenario.name(), Vocabulary.title(scenario), shows, command);
            lines.add(new Note(like + ": " + Vocabulary.title(scenario), Flow.PARAGRAPH, 0));
            lines.add(new Note(shows, Flow.PARAGRAPH, 4));
            lines.add(new Note(command, Flow.WHOLE_LINE, 4));
            lines.add(new Block.Gap());
        }
        lines.add(new Note("Then: parley run FILE, or parley show FILE to read what it assumes."));
        return new Answer(
                "examples",
                "What examples are there?",
                Numbers.format("%s come with Parley.", Numbers.counted(files.size(), "example")),
                List.of(Section.ofText("examples", "", lines)),
                List.of(table.build()),
                new Provenance(version, OptionalLong.empty(), new ShellCommand("examples").toString()));
    }

    private static String firstSentence(String text) {
        String whole = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        int end = whole.indexOf(". ");
        return end < 0 ? whole : whole.substring(0, end + 1);
    }
}
