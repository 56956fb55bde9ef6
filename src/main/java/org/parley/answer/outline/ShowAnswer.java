package org.parley.answer.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.PreferenceFigure;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;

/** Answer that tells a scenario in words, and its weights as a figure. */
public final class ShowAnswer {

    private ShowAnswer() {}

    /**
     * Returns the answer.
     *
     * @param scenario what is told
     * @param file where it was read from
     * @param sets values that were set in it
     * @param version version of Parley
     */
    public static Answer of(Scenario scenario, String file, Map<String, String> sets, String version) {
        Outline outline = new Outline(scenario);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("What is bargained over", outline.issues());
        parts.put("Who wants what", outline.actors());
        parts.put("Where they meet", outline.tables());
        parts.put("What can fail", outline.failures());
        List<Section> sections = new ArrayList<>();
        Table.Builder told = Table.data("sentences", "part,sentence");
        sections.add(Section.ofText("title", Vocabulary.title(scenario), List.of(new Note(outline.size()))));
        parts.forEach((heading, sentences) -> {
            String id = heading.toLowerCase(Locale.ROOT).replace(' ', '-');
            sentences.forEach(sentence -> told.row(id, sentence));
            List<Block> blocks = new ArrayList<>();
            sentences.forEach(sentence -> blocks.add(new Note(sentence, Flow.HANGING, 2)));
            sections.add(Section.ofText(id, heading, blocks));
            List<Block> shown = new ArrayList<>(List.of(new Block.Items(sentences)));
            if (id.equals("who-wants-what")) {
                shown.add(0, new Block.Figure("wants", PreferenceFigure.of(scenario)));
            }
            sections.add(new Section(id, heading, outline.summary(id), shown));
        });
        return new Answer(
                "scenario",
                "What it assumes: " + Vocabulary.title(scenario),
                outline.size(),
                sections,
                List.of(told.build(), table(scenario)),
                new Provenance(
                        version,
                        OptionalLong.empty(),
                        new ShellCommand("show").argument(file).sets(sets).toString()));
    }

    private static Table table(Scenario scenario) {
        Table.Builder table = Table.data("weights", "actor,issue,weight,share");
        scenario.actors()
                .forEach((id, actor) -> PreferenceFigure.shares(actor)
                        .forEach((issue, share) -> table.row(
                                id,
                                issue,
                                actor.prefers()
                                        .get(issue)
                                        .salience()
                                        .distribution()
                                        .inverse(0.5),
                                share)));
        return table.build();
    }
}
